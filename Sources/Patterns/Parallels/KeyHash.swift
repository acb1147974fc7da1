/// FNV-1a, 64 bits: names a stem or a line of a topical index by a number that is alike on every machine.
enum KeyHash {
    static func of(_ bytes: some Sequence<UInt8>, from start: UInt64 = 0xCBF2_9CE4_8422_2325) -> UInt64 {
        bytes.reduce(start) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }

    static func of(_ text: String) -> UInt64 { of(text.utf8) }

    /// The number of two things side by side.
    static func pair(_ a: UInt64, _ b: UInt64) -> UInt64 {
        var hash = a
        for place in 0..<8 { hash = (hash ^ (b >> UInt64(place * 8) & 255)) &* 0x0000_0100_0000_01B3 }
        return hash
    }
}
