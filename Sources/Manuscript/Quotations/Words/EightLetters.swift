/// Eight bytes of a text, looked at together for ASCII letters and digits.
struct EightLetters {
    private let bytes: UInt64
    /// The highest bit of each byte that is a letter or a digit.
    private let marks: UInt64

    private static let high: UInt64 = 0x8080_8080_8080_8080, each: UInt64 = 0x0101_0101_0101_0101

    @inline(__always)
    init(_ bytes: UInt64) {
        self.bytes = bytes
        let low = bytes & ~Self.high
        let small = low | Self.each &* 0x20
        // Adding lifts the highest bit where a byte is at least the first letter, or past the last.
        let letters = (small &+ Self.each &* (0x80 - 0x61)) & ~(small &+ Self.each &* (0x80 - 0x7B))
        let digits = (low &+ Self.each &* (0x80 - 0x30)) & ~(low &+ Self.each &* (0x80 - 0x3A))
        marks = (letters | digits) & ~bytes & Self.high
    }

    /// Whether the first byte is one.
    @inline(__always)
    var beginWord: Bool { marks & 0x80 != 0 }

    /// Whether all are.
    @inline(__always)
    var areAll: Bool { marks == Self.high }

    /// How many bits the run of letters at the beginning has, eight for each.
    @inline(__always)
    var bits: UInt64 { UInt64(truncatingIfNeeded: (~marks & Self.high).trailingZeroBitCount) & ~7 }

    /// The first byte.
    @inline(__always)
    var first: UInt8 { UInt8(truncatingIfNeeded: bytes) }

    /// The byte after so many bits, of which there are fewer than 64.
    @inline(__always)
    func byte(after bits: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: bytes >> bits) }

    /// The first letters, as many as so many bits hold, in small form: digits have that bit already.
    @inline(__always)
    func small(_ bits: UInt64) -> UInt64 { (bytes | Self.each &* 0x20) & ((1 << bits) &- 1) }

    /// All eight in small form.
    @inline(__always)
    var allSmall: UInt64 { bytes | Self.each &* 0x20 }
}
