/// Text put together from pieces: runs of white space become one space, none stands at the ends.
struct RunningText {
    private(set) var bytes: [UInt8] = []
    private var owesSpace = false

    /// UTF-8 bytes so far; white space that nothing has followed does not count.
    var count: Int { bytes.count }
    var isEmpty: Bool { bytes.isEmpty }
    var endsInSpace: Bool { owesSpace || bytes.isEmpty }
    var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Adds text. No-break (U+00A0) and narrow no-break (U+202F) spaces count as white space.
    mutating func append(_ text: some StringProtocol) {
        var previous: (UInt8, UInt8) = (0, 0)
        for byte in text.utf8 {
            if byte == 32 || 9...13 ~= byte {
                owesSpace = true
            } else {
                if owesSpace {
                    if !bytes.isEmpty { bytes.append(32) }
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

    /// The text without a last line's break.
    var paragraphs: String { String(decoding: bytes.last == 10 ? bytes.dropLast() : bytes[...], as: UTF8.self) }

    private mutating func dropForSpace() {
        if bytes.last == 32 { bytes.removeLast() }
        owesSpace = true
    }
}
