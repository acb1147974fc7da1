/// The numbers of the written format; `docs/formats/text-index.md` says what they mean.
enum IndexFormat {
    static let magic: [UInt8] = Array("CATENAIX".utf8)
    static let version: UInt32 = 1
    static let pageSize = 4096
    /// Bytes of the header that carry something; its page is filled up with zeros.
    static let headerSize = 56
    /// A chunk spans this many positions; within it a position is a 16-bit number.
    static let chunkSize = 65_536
    /// Bytes of a chunk written as a bitmap.
    static let bitmapSize = chunkSize / 8
    /// A chunk with more positions than this is a bitmap: a bit test then takes the place of a search.
    static let bitmapThreshold = 2048
    /// Bytes of a chunk's entry in front of a posting list.
    static let chunkEntrySize = 8
    /// Bytes of a term's entry in a dictionary.
    static let termEntrySize = 16
    /// Bytes of a document's entry.
    static let documentEntrySize = 20
}
