extension Lexicon {
    /// The first place from `start` on, before `limit`, at which a reference may begin: a word that may begin a name or lead
    /// a reference, a number before a colon or a name, a letter beyond ASCII, the end of a line that an empty one follows.
    func nextStart(in bytes: Span<UInt8>, from start: Int, to limit: Int) -> Int {
        var i = start
        while i < limit, i &+ LetterBlock.size &+ 8 <= bytes.count {
            let block = LetterBlock(bytes, at: i)
            guard block.length > 0 else { break }
            var left = block.places
            while left != 0 {
                let place = i &+ left.trailingZeroBitCount
                if mayStart(in: bytes, at: place, from: start) { return place }
                left &= left &- 1
            }
            i &+= block.length
        }
        return starts.next(in: bytes, from: i, to: limit)
    }

    /// - Precondition: three bytes or more follow.
    @inline(__always)
    private func mayStart(in bytes: Span<UInt8>, at i: Int, from start: Int) -> Bool {
        let byte = bytes[i]
        let next = bytes[i &+ 1]
        if (byte | 0x20) &- 0x61 < 26 {
            let (third, fourth) = (bytes[i &+ 2], bytes[i &+ 3])
            guard starts.mayStart(byte, next, third, fourth) else { return false }
            if byte & 0x20 == 0 || smallStarts.mayStart(byte, next, third, fourth) { return true }
            // Small letters begin a name that needs a capital only behind a number.
            guard Self.isSpace(bytes, at: i &- 1) else { return !Self.isPossessive(bytes, at: i) }
            return !Self.isLetter(bytes, at: i &- 2) || Self.mayEndNumber(bytes, at: i &- 2)
        }
        // Punctuation, arrows and the like; marks and signs of Latin; what goes on with a character.
        if byte >= 0x80 { return byte >= 0xC3 ? byte != 0xE2 : byte == 0xC2 && next == 0xAD }
        if byte == 0x0A { return next == 0x0A || next == 0x0D }
        if i > start, bytes[i &- 1] &- 0x30 < 10 { return false }
        return Self.isChapter(bytes, from: i)
    }

    /// Whether a raised comma stands before, as in `God’s`.
    private static func isPossessive(_ bytes: Span<UInt8>, at i: Int) -> Bool {
        i > 2 && bytes[i &- 1] == 0x99 && bytes[i &- 2] == 0x80 && bytes[i &- 3] == 0xE2
    }

    private static func isSpace(_ bytes: Span<UInt8>, at i: Int) -> Bool { i >= 0 && bytes[i] == 0x20 }

    private static func isLetter(_ bytes: Span<UInt8>, at i: Int) -> Bool {
        i >= 0 && (bytes[i] | 0x20) &- 0x61 < 26
    }

    /// Whether a letter may be the end of a number: `ii`, `1st`, `2nd`.
    private static func mayEndNumber(_ bytes: Span<UInt8>, at i: Int) -> Bool {
        bytes[i] | 0x20 == 0x69 || bytes[i] == 0x74 || bytes[i] == 0x64 || i > 0 && bytes[i - 1] &- 0x30 < 10
    }

    /// Whether behind the number at `i` stands a colon, or what may be one, or the end of `1st`.
    private static func isChapter(_ bytes: Span<UInt8>, from i: Int) -> Bool {
        var end = i
        while end < bytes.count, bytes[end] &- 0x30 < 10 { end += 1 }
        guard end + 1 < bytes.count else { return true }
        switch bytes[end] {
        case 0x3A, 0x80..., 0x73, 0x6E, 0x72, 0x74: return true
        case 0x20: return bytes[end + 1] == 0x3A
        default: return false
        }
    }
}
