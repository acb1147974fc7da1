extension Span where Element == UInt8 {
    /// The Unicode scalar whose UTF-8 encoding starts at `offset`, and its length in bytes.
    ///
    /// A byte that begins no well-formed scalar reads as U+FFFD of length 1, so a scan always ends.
    /// - Precondition: `offset` is below `count`.
    @inline(__always)
    func scalar(at offset: Int) -> (value: UInt32, length: Int) {
        let first = self[offset]
        if first < 0x80 { return (UInt32(first), 1) }
        let length = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 1
        guard length > 1, offset + length <= count else { return (0xFFFD, 1) }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for next in offset + 1..<offset + length {
            let byte = self[next]
            guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        return (value, length)
    }
}

extension [UInt8] {
    /// Appends the UTF-8 encoding of a scalar value; a value that is no scalar is left out.
    mutating func append(scalar value: UInt32) {
        guard let scalar = Unicode.Scalar(value) else { return }
        append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
}
