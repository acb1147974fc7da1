/// A paragraph or its like in a manuscript.
public struct TextBlock: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case paragraph
        case heading
        /// Set apart as a quotation: Markdown's `>`, HTML's `blockquote`, LaTeX's `quote`.
        case blockQuote
        case listItem
        case footnote
        case tableCell
    }

    public var kind: Kind
    /// UTF-8 byte offsets into the prose.
    public var range: Range<Int>

    public init(_ kind: Kind, _ range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}
