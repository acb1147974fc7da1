public import Scripture

/// What a commentator says of a passage.
public struct Comment: Hashable, Sendable {
    public var passage: Passage
    /// The words it is on, where it says ("let me alone"); empty otherwise.
    public var catchword: String
    /// What kind of part it is, where the work has several: `exposition`, `hints`, `quaint sayings`, `outline`; empty otherwise.
    public var part: String
    /// An author other than the work's own, quoted by name; empty otherwise.
    public var author: String
    /// Plain text; paragraphs are divided by a newline.
    public var text: String
    /// Passages it refers to, in order, each as the commentator means it.
    public var references: [Passage]
    /// Where it stands in the work, for a citation: `on Exod 32:7-14`, `Exod 32:10, note 1`.
    public var locator: String

    public init(
        passage: Passage, catchword: String = "", part: String = "", author: String = "", text: String,
        references: [Passage] = [], locator: String
    ) {
        self.passage = passage
        self.catchword = catchword
        self.part = part
        self.author = author
        self.text = text
        self.references = references
        self.locator = locator
    }
}
