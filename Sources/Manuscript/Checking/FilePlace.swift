/// A place in a file, as exactly as its format lets it be told.
public struct FilePlace: Hashable, Sendable {
    /// Bytes of the file; `nil` where it was converted.
    public var bytes: Range<Int>?
    /// From 1; columns count characters (Unicode scalars), and the last column is the one behind the end.
    public var lines: (first: LineColumn, last: LineColumn)? {
        guard let first, let last else { return nil }
        return (first, last)
    }
    private var first: LineColumn?
    private var last: LineColumn?
    /// From 1, in files that were converted.
    public var paragraph: Int?
    /// From 1, in files that have pages.
    public var page: Int?

    public struct LineColumn: Hashable, Sendable {
        public var line: Int
        public var column: Int
    }

    init(bytes: Range<Int>, first: LineColumn, last: LineColumn) {
        self.bytes = bytes
        self.first = first
        self.last = last
    }

    init(paragraph: Int) { self.paragraph = paragraph }

    init(page: Int) { self.page = page }
}
