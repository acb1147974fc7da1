/// The bytes a reader works on: UTF-8, possibly damaged. A place outside reads as NUL.
struct ReadingText {
    let bytes: [UInt8]
    /// Where the text ends in `bytes`.
    let end: Int

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        end = bytes.count
    }

    @inline(__always)
    subscript(i: Int) -> UInt8 { i >= 0 && i < end ? bytes[i] : 0 }

    /// The scalar at `i` and the place after it. A byte that begins no scalar reads as U+FFFD, one byte long.
    @inline(__always)
    func scalar(at i: Int) -> (value: UInt32, end: Int) {
        let first = self[i]
        if first < 0x80 { return (UInt32(first), i + 1) }
        return longScalar(at: i, first: first)
    }

    private func longScalar(at i: Int, first: UInt8) -> (value: UInt32, end: Int) {
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
        guard length > 1, i + length <= end else { return (0xFFFD, i + 1) }
        var value = UInt32(first) & (0xFF >> UInt32(length + 1))
        for k in 1..<length {
            let next = bytes[i + k]
            guard next & 0xC0 == 0x80 else { return (0xFFFD, i + 1) }
            value = value << 6 | UInt32(next & 0x3F)
        }
        return (value, i + length)
    }

    /// The scalar that ends at `i`, and where it begins.
    func scalar(before i: Int) -> (value: UInt32, start: Int) {
        guard i > 0 else { return (0, i) }
        var start = i - 1
        while start > 0, i - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        let found = scalar(at: start)
        return found.end == i ? (found.value, start) : (0xFFFD, i - 1)
    }

    /// Whether a letter stands at `i`.
    @inline(__always)
    func isLetter(at i: Int) -> Bool {
        let byte = self[i]
        if byte < 0x80 { return byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
        let folded = LetterFold.fold(scalar(at: i).value)
        return folded != 0
    }

    /// Whether a letter ends at `i`.
    func isLetter(before i: Int) -> Bool {
        let byte = self[i - 1]
        if byte < 0x80 { return byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
        return LetterFold.fold(scalar(before: i).value) != 0
    }

    @inline(__always)
    func isDigit(at i: Int) -> Bool { self[i] &- 0x30 < 10 }

    func isUppercase(at i: Int) -> Bool {
        let value = scalar(at: i).value
        if value < 0x80 { return 0x41...0x5A ~= value }
        return 0xC0...0xDE ~= value || 0x391...0x3AB ~= value || 0x400...0x42F ~= value
            || (0x100...0x17F ~= value && value & 1 == 0) || LetterFold.isUnspaced(value) || 0x5D0...0x5EA ~= value
    }
}
