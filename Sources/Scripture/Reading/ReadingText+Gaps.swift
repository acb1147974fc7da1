/// What may stand between the parts of a reference: spaces of every kind, and markup.
extension ReadingText {
    /// A run of spaces and markup.
    struct Gap {
        var end: Int
        /// It holds an empty line, or the end of a block of markup: nothing runs on over it.
        var breaks = false
        /// It holds a markup tag.
        var hasTag = false
    }

    /// The gap at `i`, empty where there is none. At most 96 bytes are taken.
    @inline(__always)
    func gap(at i: Int) -> Gap {
        let byte = self[i]
        if byte > 0x3C || (byte > 0x20 && byte != 0x26 && byte != 0x2A && byte != 0x3C) {
            if byte < 0x80, byte != 0x5F { return Gap(end: i) }
        }
        if byte == 0x20, self[i + 1] > 0x3C, self[i + 1] < 0x80, self[i + 1] != 0x5F { return Gap(end: i + 1) }
        return longGap(at: i)
    }

    private func longGap(at start: Int) -> Gap {
        var gap = Gap(end: start)
        var newlines = 0
        while gap.end - start < 96 {
            let next: Int
            switch self[gap.end] {
            case 0x20, 0x09, 0x0D: next = gap.end + 1
            case 0x0A:
                newlines += 1
                if newlines > 1 { gap.breaks = true }
                next = gap.end + 1
            case 0x2A, 0x5F: next = isEmphasis(at: gap.end) ? gap.end + 1 : gap.end
            case 0x3C:
                next = tagEnd(at: gap.end)
                if next > gap.end {
                    gap.hasTag = true
                    if isBlockTag(at: gap.end) { gap.breaks = true }
                }
            case 0x26: next = spaceEntityEnd(at: gap.end)
            case 0xC2, 0xE2, 0xE3, 0xEF:
                let found = scalar(at: gap.end)
                next = Self.isSpace(found.value) ? found.end : gap.end
            default: next = gap.end
            }
            if next == gap.end { break }
            gap.end = next
        }
        return gap
    }

    static func isSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0xAD, 0x2000...0x200F, 0x202A...0x202F, 0x205F...0x2064, 0x3000, 0xFEFF: true
        default: false
        }
    }

    /// Markdown's emphasis marks belong to the gap where a letter, a digit or another mark stands beside them.
    private func isEmphasis(at i: Int) -> Bool {
        let before = self[i - 1], after = self[i + 1]
        return before != 0x20 || (after != 0x20 && after != 0)
    }

    /// Where a markup tag that begins at `i` ends, or `i`.
    private func tagEnd(at i: Int) -> Int {
        let first = self[i + 1]
        guard first == 0x2F || (first | 0x20 >= 0x61 && first | 0x20 <= 0x7A) else { return i }
        var k = i + 2
        while k - i < 80 {
            switch self[k] {
            case 0x3E: return k + 1
            case 0x3C, 0: return i
            default: k += 1
            }
        }
        return i
    }

    private func isBlockTag(at i: Int) -> Bool {
        let k = self[i + 1] == 0x2F ? i + 2 : i + 1
        let name = (self[k] | 0x20, self[k + 1] | 0x20)
        switch name {
        case (0x70, _): return !isLetter(at: k + 1)  // p
        case (0x64, 0x69), (0x74, _), (0x68, 0x31...0x3E), (0x6C, 0x69), (0x75, 0x6C), (0x6F, 0x6C): return true
        default: return false
        }
    }

    private func spaceEntityEnd(at i: Int) -> Int {
        for entity in ["&nbsp;", "&#160;", "&thinsp;", "&#8239;", "&ensp;", "&#xa0;"] where matches(entity, at: i) {
            return i + entity.utf8.count
        }
        return i
    }

    /// Whether the text has these bytes at `i`.
    func matches(_ word: String, at i: Int) -> Bool {
        var k = i
        for byte in word.utf8 {
            if self[k] != byte { return false }
            k += 1
        }
        return true
    }
}
