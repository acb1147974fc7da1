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

    /// The first place from `start` on, before `limit`, that has something to be looked at: a word that may begin a name or lead
    /// a reference, a digit, a byte beyond ASCII, the end of a line. Words that begin no name are passed over whole.
    func next(in bytes: Span<UInt8>, from start: Int, to limit: Int) -> Int {
        let table = bits.span
        let last = bytes.count &- 4
        var i = start
        while i < limit {
            let byte = bytes[i]
            if (byte | 0x20) &- 0x61 < 26 {
                // Near the end the caller looks for itself.
                guard i <= last else { return i }
                let (b, c, d) = (bytes[i &+ 1], bytes[i &+ 2], bytes[i &+ 3])
                let key = Self.key(byte, b, c, d)
                if (b | c | d) & 0x80 != 0 || table[key >> 6] >> UInt64(key & 63) & 1 != 0 { return i }
                i &+= 1
                while i < bytes.count, (bytes[i] | 0x20) &- 0x61 < 26 { i &+= 1 }
            } else if byte >= 0x80 || byte == 0x0A || byte &- 0x30 < 10 {
                return i
            } else {
                i &+= 1
            }
        }
        return i
    }

    @inline(__always)
    private static func key(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) -> Int {
        // Without a branch, since where a word ends cannot be foretold.
        let second: UInt32 = isLetter(b) ? 0x1F : 0
        let third: UInt32 = isLetter(c) ? second : 0
        let fourth: UInt32 = isLetter(d) ? third : 0
        let key =
            UInt32(a & 0x1F) << 15 | (UInt32(b) & second) << 10 | (UInt32(c) & third) << 5 | UInt32(d) & fourth
        return Int((key &* 0x9E37_79B1) >> 16)
    }

    @inline(__always)
    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 && byte >= 0x41 }
}
