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
    /// What was wrong with the file's encoding, in the file's order.
    public var faults: [TextFault]
    /// The comments of the file's markup, which may speak to the checker.
    public var remarks: [TextRemark]
    /// How a place in the file is told.
    public var placing: Placing

    /// How a place in the file is told.
    public enum Placing: Hashable, Sendable {
        /// By byte, line and column: ``origin`` leads to the file's own bytes.
        case bytes
        /// By the number of the paragraph: the file was converted, and ``origin`` leads to what it was converted to.
        case paragraphs
        /// By the number of the page; the prose offsets at which the pages begin.
        case pages([Int])
    }

    public init(
        name: String, prose: [UInt8], blocks: [TextBlock], origin: TextOrigin, faults: [TextFault] = [],
        remarks: [TextRemark] = [], placing: Placing = .bytes
    ) {
        self.name = name
        self.prose = prose
        self.blocks = blocks
        self.origin = origin
        self.faults = faults
        self.remarks = remarks
        self.placing = placing
    }
}
