/// Tells from the first four letters of a word whether it may begin a name or a word that leads a reference.
/// It never says no to one that does.
struct StartFilter: Sendable {
    /// One bit for each hash of four letters; what follows the first that is no ASCII letter counts as 0.
    private var bits: [UInt64]
    /// Whether a name begins with a letter beyond ASCII.
    let hasLongLetters: Bool

    init(names: [[UInt8]]) {
        bits = Array(repeating: 0, count: 1024)
        var long = false
        for name in names {
            guard let first = name.first, first < 0x80 else {
                long = true
                continue
            }
            func letter(_ k: Int) -> UInt8 { k < name.count ? name[k] : 0 }
            let key = Self.key(letter(0), letter(1), letter(2), letter(3))
            bits[key >> 6] |= 1 << UInt64(key & 63)
        }
        hasLongLetters = long
    }

    @inline(__always)
    func mayStart(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) -> Bool {
        // A letter with an accent may stand for a plain one.
        if (b | c | d) & 0x80 != 0 { return true }
        let key = Self.key(a, b, c, d)
        return bits[key >> 6] >> UInt64(key & 63) & 1 != 0
    }

    @inline(__always)
    private static func key(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) -> Int {
        var key = UInt32(a & 0x1F) << 15
        if isLetter(b) {
            key |= UInt32(b & 0x1F) << 10
            if isLetter(c) {
                key |= UInt32(c & 0x1F) << 5
                if isLetter(d) { key |= UInt32(d & 0x1F) }
            }
        }
        return Int((key &* 0x9E37_79B1) >> 16)
    }

    @inline(__always)
    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 && byte >= 0x41 }
}
