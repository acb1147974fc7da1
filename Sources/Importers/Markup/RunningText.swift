/// Text put together from pieces: runs of white space become one space, none stands at the ends.
struct RunningText {
    private(set) var bytes: [UInt8] = []
    private var owesSpace = false

    /// UTF-8 bytes so far; white space that nothing has followed does not count.
    var count: Int { bytes.count }
    var isEmpty: Bool { bytes.isEmpty }
    var endsInSpace: Bool { owesSpace || bytes.isEmpty }
    /// Whether an opening quote or bracket stands last.
    var endsInOpeningMark: Bool {
        if let last = bytes.last, last == UInt8(ascii: "(") || last == UInt8(ascii: "[") { return true }
        return bytes.suffix(3).elementsEqual("“".utf8) || bytes.suffix(3).elementsEqual("‘".utf8)
    }
    var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Adds text. No-break (U+00A0) and narrow no-break (U+202F) spaces count as white space.
    mutating func append(_ text: some StringProtocol) {
        var previous: (UInt8, UInt8) = (0, 0)
        for byte in text.utf8 {
            if byte == 32 || 9...13 ~= byte {
                owesSpace = true
            } else {
                if owesSpace {
                    if let last = bytes.last, last != 10 { bytes.append(32) }
                    owesSpace = false
                }
                bytes.append(byte)
                if byte == 0xA0, previous.1 == 0xC2 {
                    bytes.removeLast(2)
                    dropForSpace()
                } else if byte == 0xAF, previous == (0xE2, 0x80) {
                    bytes.removeLast(3)
                    dropForSpace()
                }
            }
            previous = (previous.1, byte)
        }
    }

    /// Makes the next word stand apart from what is there.
    mutating func space() { owesSpace = true }

    /// Takes back white space that nothing has followed.
    mutating func dropSpace() { owesSpace = false }

    /// Begins a new line instead of a space, where something stands before it.
    mutating func line() {
        guard let last = bytes.last, last != 10 else { return }
        bytes.append(10)
        owesSpace = false
    }

    /// The range from an offset taken with ``count`` to here, without white space at its start; `nil` where empty.
    func range(from start: Int) -> Range<Int>? {
        var start = start
        while start < bytes.count, bytes[start] == 32 || bytes[start] == 10 { start += 1 }
        return start < bytes.count ? start..<bytes.count : nil
    }

    /// Like ``range(from:)``, without punctuation at either end; an apostrophe at the end stays (`Moses’`).
    func wordRange(from start: Int) -> Range<Int>? {
        guard let range = range(from: start) else { return nil }
        var (lower, upper) = (range.lowerBound, range.upperBound)
        while lower < upper, let width = punctuation(at: lower) { lower += width }
        while lower < upper, let width = punctuation(before: upper) { upper -= width }
        return lower < upper ? lower..<upper : nil
    }

    private func punctuation(at index: Int) -> Int? {
        let byte = bytes[index]
        if byte < 128 { return Self.isLetterOrDigit(byte) ? nil : 1 }
        return byte == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80 ? 3 : nil
    }

    private func punctuation(before index: Int) -> Int? {
        let byte = bytes[index - 1]
        if byte < 128 { return Self.isLetterOrDigit(byte) || byte == UInt8(ascii: "'") ? nil : 1 }
        return index >= 3 && bytes[index - 3] == 0xE2 && bytes[index - 2] == 0x80 && byte != 0x99 ? 3 : nil
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool { 97...122 ~= byte | 32 || 48...57 ~= byte }

    /// The text without a last line's break.
    var paragraphs: String { String(decoding: bytes.last == 10 ? bytes.dropLast() : bytes[...], as: UTF8.self) }

    private mutating func dropForSpace() {
        if bytes.last == 32 { bytes.removeLast() }
        owesSpace = true
    }
}
