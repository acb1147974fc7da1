public import Scripture

/// The running text of one verse in one edition: plain UTF-8, one space between words, none at the ends,
/// without notes, headings, or verse numbers.
public struct VerseText: Hashable, Sendable {
    public var verse: Verse
    public var text: String
    /// What parts of the text are marked as, in order of their start.
    public var spans: [Span]
    /// Whether a paragraph, or a line of verse, begins here.
    public var beginsParagraph: Bool

    public init(verse: Verse, text: String, spans: [Span] = [], beginsParagraph: Bool = false) {
        self.verse = verse
        self.text = text
        self.spans = spans
        self.beginsParagraph = beginsParagraph
    }

    /// A marked part of a verse's text.
    public struct Span: Hashable, Sendable {
        public enum Kind: UInt8, Sendable {
            /// Words spoken by Jesus.
            case wordsOfJesus = 1
            /// Supplied by the translators, printed in italics.
            case added = 2
            /// The divine name, printed in small capitals.
            case divineName = 3
            /// A line of verse (poetry) begins.
            case lineBreak = 4
            /// A colophon after the last verse of a letter.
            case colophon = 5
            /// "Selah" and its like.
            case selah = 6
        }

        public var kind: Kind
        /// UTF-8 byte offsets into the verse's text.
        public var range: Range<Int>

        public init(_ kind: Kind, _ range: Range<Int>) {
            self.kind = kind
            self.range = range
        }
    }
}
