public import Scripture

/// Text that stands before a verse and is not part of it.
public struct Heading: Hashable, Sendable {
    public enum Kind: String, Sendable {
        /// A psalm's title, part of the canonical text.
        case psalmTitle = "psalm-title"
        /// A section title by an editor.
        case section
        /// A letter of an acrostic.
        case acrostic
        /// The speaker, as in the Song of Songs.
        case speaker
        /// "Book I" and its like.
        case book
        /// What stands after a letter's last verse: where and by whom it was written. It follows its verse.
        case colophon
    }

    public var verse: Verse
    public var kind: Kind
    public var text: String

    public init(verse: Verse, kind: Kind, text: String) {
        self.verse = verse
        self.kind = kind
        self.text = text
    }
}
