public import Scripture

/// A passage that a question names.
public struct NamedPassage: Hashable, Sendable {
    public var passage: Passage
    /// The reference, in UTF-8 bytes of the question.
    public var range: Range<Int>

    public init(_ passage: Passage, at range: Range<Int>) {
        self.passage = passage
        self.range = range
    }
}
