/// The numbers of the written format; `docs/formats/quotation-index.md` says what they mean.
public enum QuotationFormat {
    static let magic: [UInt8] = Array("CATENAQX".utf8)
    static let version: UInt32 = 4
    /// Runs of this many words are told by the filter, and those of one more.
    public static let runLength = 4
    /// The order of runs is settled by this many words; runs alike so far stand by position.
    public static let depth = 24
    /// Stands between two editions, so that no run leads from one into the other. No word is written so.
    public static let divider: UInt32 = 0
    /// How many groups of first words there are: the highest bits of a word tell its group.
    static let groupBits: UInt32 = 16
    /// Bits of a weight's place.
    static let weightBits: UInt32 = 20

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

    /// What five words in a row come to: a run of four, and one more.
    @inlinable @inline(__always)
    public static func run(_ four: UInt64, _ e: UInt32) -> UInt64 {
        let product = (four ^ UInt64(e)) &* 0xBF58_476D_1CE4_E5B9
        return (product ^ product >> 32) &* 0x9E37_79B9_7F4A_7C15
    }

    /// Where the search for a run begins among `count` heads.
    @inline(__always)
    static func slot(_ run: UInt64, of count: Int) -> Int {
        Int(truncatingIfNeeded: ((run >> 32) &* UInt64(truncatingIfNeeded: count)) >> 32)
    }

    /// What a head says of its run: where its places begin in the order, in the lowest bits, and in those above them as much
    /// of the run as there is room for. An element without a run is 0.
    @inline(__always)
    static func head(_ run: UInt64, start: Int, places: Int) -> UInt32 {
        let bits = placeBits(places)
        return (UInt32(truncatingIfNeeded: run) >> bits) << bits | UInt32(truncatingIfNeeded: start + 1)
    }

    /// How many bits a place in an order of so many takes, and one more than the last.
    @inline(__always)
    static func placeBits(_ places: Int) -> UInt32 {
        UInt32(truncatingIfNeeded: Int.bitWidth - (places + 1).leadingZeroBitCount)
    }

    /// The place of two words in a row among all pairs; the lowest bits count.
    @inlinable @inline(__always)
    public static func pair(_ a: UInt32, _ b: UInt32) -> UInt32 { (a << 7 | a >> 25) &+ b }

    /// The place of a word's weight.
    @inlinable @inline(__always)
    public static func weightPlace(_ word: UInt32) -> Int { Int(word & 0xFFFFF) }
}
