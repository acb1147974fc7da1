public import Scripture

/// A footnote or margin note of an edition.
public struct Note: Hashable, Sendable {
    public enum Kind: String, Sendable {
        case study, variant, crossReference = "cross-reference", translation
    }

    public var verse: Verse
    /// Where the note is called, in UTF-8 bytes of the verse's text.
    public var offset: Int
    public var kind: Kind
    /// The words the note is on, where it says; empty otherwise.
    public var catchword: String
    public var text: String
    public var references: [Passage]

    public init(
        verse: Verse, offset: Int, kind: Kind, catchword: String = "", text: String, references: [Passage] = []
    ) {
        self.verse = verse
        self.offset = offset
        self.kind = kind
        self.catchword = catchword
        self.text = text
        self.references = references
    }
}
