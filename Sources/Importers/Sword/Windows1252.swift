/// Text in the encoding that old modules are in where they do not say UTF-8.
enum Windows1252 {
    /// The UTF-8 of a text in Windows-1252; the five bytes without a meaning become U+FFFD.
    static func utf8(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            if byte < 128 {
                result.append(byte)
            } else {
                let scalar = byte < 160 ? high[Int(byte) - 128] : UInt32(byte)
                result += String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8
            }
        }
        return result
    }

    static func isUTF8(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

    /// Bytes 0x80 through 0x9F, after the Unicode Consortium's mapping table of code page 1252.
    private static let high: [UInt32] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
        0x017D, 0xFFFD,
        0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD,
        0x017E, 0x0178,
    ]
}
