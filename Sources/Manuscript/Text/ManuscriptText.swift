/// A text to be checked: the prose of a file, its blocks, and the way from either back to the file's bytes.
///
/// Everything that reads a manuscript (references, quotations, rules) works on ``prose``; only reports and fixes go
/// back to the file, through ``origin``.
public struct ManuscriptText: Hashable, Sendable {
    /// What the file is called in reports: its path, or `-` for standard input.
    public var name: String
    /// The prose: UTF-8, without markup, code, link targets and front matter; blocks are divided by newlines.
    public var prose: [UInt8]
    /// Paragraphs and their like in order, not overlapping. Together they need not cover the prose.
    public var blocks: [TextBlock]
    /// Where the prose was taken from in the file.
    public var origin: TextOrigin

    public init(name: String, prose: [UInt8], blocks: [TextBlock], origin: TextOrigin) {
        self.name = name
        self.prose = prose
        self.blocks = blocks
        self.origin = origin
    }
}

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
