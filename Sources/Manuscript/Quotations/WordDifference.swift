/// Where a quotation and an edition differ.
public struct WordDifference: Hashable, Sendable {
    public enum Kind: String, Sendable {
        /// Other words, words added, or words left out unsaid: the quotation is altered.
        case words
        /// The divine name in another style: `LORD`, `Yahweh`, `GOD`.
        case divineName
        /// The same word spelled or divided otherwise: `honor`, `honour`; `to day`, `today`.
        case spelling
        /// Words that the manuscript marks as its own, in brackets.
        case bracketed
        /// Words left out where the manuscript says so, with an ellipsis.
        case ellipsis

        /// Whether it changes what the edition says.
        public var isChange: Bool { self == .words }
    }

    public var kind: Kind
    /// The words in the manuscript: UTF-8 bytes of its prose; empty, and where they would stand, where it leaves words
    /// out.
    public var written: Range<Int>
    /// The edition's words there; empty where the manuscript adds some.
    public var edition: String

    public init(_ kind: Kind, written: Range<Int>, edition: String) {
        self.kind = kind
        self.written = written
        self.edition = edition
    }
}
