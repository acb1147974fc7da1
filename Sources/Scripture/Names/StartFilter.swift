/// Tells from the first three letters of a word whether it may begin a name or a word that leads a reference.
/// It never says no to one that does.
struct StartFilter: Sendable {
    /// One bit for each three letters of five bits; what is no ASCII letter counts as 0.
    private var bits: [UInt64]
    /// Whether a name begins with a letter beyond ASCII.
    let hasLongLetters: Bool

    init(names: [[UInt8]], words: [[UInt8]]) {
        bits = Array(repeating: 0, count: 512)
        var long = false
        for name in names + words {
            guard let first = name.first, first < 0x80 else { long = true; continue }
            func code(_ k: Int) -> Int {
                k < name.count && 0x61...0x7A ~= name[k] ? Int(name[k] & 0x1F) : 0
            }
            // A gap, an apostrophe or an accent may stand in the text where the name has a letter.
            let full = code(0) << 10 | code(1) << 5 | code(2)
            for key in [full, code(0) << 10 | code(1) << 5, code(0) << 10] where key == full || name.contains(where: { $0 >= 0x80 }) {
                bits[key >> 6] |= 1 << UInt64(key & 63)
            }
            if code(1) == 0 { for k in 0..<32 { let key = code(0) << 10 | k; bits[key >> 6] |= 1 << UInt64(key & 63) } }
        }
        hasLongLetters = long
    }

    @inline(__always)
    func mayStart(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
        let key = Int(Self.code(a)) << 10 | Int(Self.code(b)) << 5 | Int(Self.code(c))
        return bits[key >> 6] >> UInt64(key & 63) & 1 != 0
    }

    @inline(__always)
    private static func code(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && (byte | 0x20) &- 0x61 < 26 ? byte & 0x1F : 0
    }
}
