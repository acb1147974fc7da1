/// Sixty-four bytes of a text, looked at together for what a reference may begin with.
struct LetterBlock {
    static let size = 64

    /// How many bytes are looked at: up to the last one that is nothing of concern, so that no word and no number is cut.
    let length: Int
    /// Of these, a bit for the first byte of each word, for each digit, for each byte beyond ASCII and for the end of a line.
    let places: UInt64

    private static let high: UInt64 = 0x8080_8080_8080_8080, each: UInt64 = 0x0101_0101_0101_0101

    /// - Precondition: as many bytes stand there.
    init(_ bytes: Span<UInt8>, at start: Int) {
        let block = bytes.extracting(start..<start &+ Self.size)
        var letters: UInt64 = 0
        var others: UInt64 = 0
        for group in 0..<8 {
            let eight = Self.eight(block, from: group &* 8)
            let low = eight & ~Self.high
            let small = low | Self.each &* 0x20
            // Adding lifts the highest bit where a byte is at least the first letter, or past the last.
            let letter = (small &+ Self.each &* (0x80 - 0x61)) & ~(small &+ Self.each &* (0x80 - 0x7B)) & ~eight
            let digit = (low &+ Self.each &* (0x80 - 0x30)) & ~(low &+ Self.each &* (0x80 - 0x3A))
            let line = ~((low ^ Self.each &* 0x0A) &+ Self.each &* 0x7F)
            letters |= Self.gathered(letter) << UInt64(truncatingIfNeeded: group &* 8)
            others |= Self.gathered(digit | line | eight) << UInt64(truncatingIfNeeded: group &* 8)
        }
        length = Self.size - (~(letters | others)).leadingZeroBitCount
        places = (letters & ~(letters << 1) | others) & ((1 << UInt64(length)) &- 1)
    }

    @inline(__always)
    private static func eight(_ bytes: Span<UInt8>, from start: Int) -> UInt64 {
        var eight: UInt64 = 0
        for place in 0..<8 { eight |= UInt64(bytes[start &+ place]) << UInt64(truncatingIfNeeded: place &* 8) }
        return eight
    }

    /// The highest bits of eight bytes, the first byte's lowest.
    @inline(__always)
    private static func gathered(_ bytes: UInt64) -> UInt64 { ((bytes & high) &* 0x0002_0408_1020_4081) >> 56 }
}
