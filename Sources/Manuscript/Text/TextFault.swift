/// Something wrong with the encoding of a file. It was read as well as can be.
public struct TextFault: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// Bytes that are no UTF-8; they were read as Windows-1252.
        case notUTF8
        /// The file is UTF-16, which was read as such.
        case utf16
        /// A pair of UTF-16 that is none.
        case brokenPair
        /// NUL bytes; each was read as a space.
        case nul
    }

    public var kind: Kind
    /// The first such place: bytes of the file.
    public var range: Range<Int>
    /// How many such places there are.
    public var count: Int

    public init(_ kind: Kind, _ range: Range<Int>, count: Int) {
        self.kind = kind
        self.range = range
        self.count = count
    }
}
