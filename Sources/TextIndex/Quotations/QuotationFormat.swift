/// The numbers of the written format; `docs/formats/quotation-index.md` says what they mean.
public enum QuotationFormat {
    static let magic: [UInt8] = Array("CATENAQX".utf8)
    static let version: UInt32 = 2
    /// Runs of this many words are told by the filter.
    public static let runLength = 4
    /// The order of runs is settled by this many words; runs alike so far stand by position.
    public static let depth = 24
    /// Stands between two editions, so that no run leads from one into the other. No word is written so.
    public static let divider: UInt32 = 0
    /// How many groups of first words there are: the highest bits of a word tell its group.
    static let groupBits: UInt32 = 16
    /// Bits of a weight's place.
    static let weightBits: UInt32 = 18

    /// What four words in a row come to.
    @inlinable @inline(__always)
    public static func run(_ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32) -> UInt64 {
        let first = UInt64(a) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(b)
        let second = UInt64(c) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(d)
        let product = (first ^ first >> 29) &* 0xBF58_476D_1CE4_E5B9 &+ second
        return (product ^ product >> 32) &* 0x94D0_49BB_1331_11EB
    }

    /// The two bits that a run sets in its element of the filter.
    @inlinable @inline(__always)
    public static func bits(_ run: UInt64) -> UInt64 { 1 << (run & 63) | 1 << (run >> 6 & 63) }

    /// Where the search for a run begins among its heads.
    @inline(__always)
    static func slot(_ run: UInt64) -> Int { Int(truncatingIfNeeded: run >> 20) }

    /// What a head says of its run: 24 bits of the run, how many places it stands at (255 for as many or more), and
    /// where those begin in the order. An element without a run is 0.
    @inline(__always)
    static func head(_ run: UInt64, start: Int, count: Int) -> UInt64 {
        (run >> 40) << 40 | UInt64(min(count, mostCounted)) << 32 | UInt64(UInt32(truncatingIfNeeded: start))
    }

    static let mostCounted = 255

    /// The place of a word's weight.
    @inlinable @inline(__always)
    public static func weightPlace(_ word: UInt32) -> Int { Int(word & 0x3FFFF) }
}
