/// A piece of a USFM text.
enum USFMToken: Equatable {
    /// `\p`, `\+nd`; the name is without backslash and plus.
    case open(String)
    /// `\nd*`, `\+nd*`.
    case close(String)
    case text(String)

    /// The pieces of a text, in order. A space after an opening marker belongs to the marker.
    /// - Complexity: O(bytes).
    static func tokens(of bytes: [UInt8]) -> [USFMToken] {
        var tokens: [USFMToken] = []
        var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while at < bytes.count {
            let marker = bytes[at...].firstIndex(of: backslash) ?? bytes.count
            if marker > at { tokens.append(.text(String(decoding: bytes[at..<marker], as: UTF8.self))) }
            guard marker < bytes.count else { break }
            at = marker + 1
            if at < bytes.count, bytes[at] == UInt8(ascii: "+") { at += 1 }
            let start = at
            while at < bytes.count, isNameByte(bytes[at]) { at += 1 }
            let name = String(decoding: bytes[start..<at], as: UTF8.self)
            if at < bytes.count, bytes[at] == UInt8(ascii: "*") {
                at += 1
                tokens.append(.close(name))
            } else if name.isEmpty {
                tokens.append(.text("\\"))
            } else {
                if at < bytes.count, isSpace(bytes[at]) { at += 1 }
                tokens.append(.open(name))
            }
        }
        return tokens
    }

    private static let backslash = UInt8(ascii: "\\")

    private static func isNameByte(_ byte: UInt8) -> Bool {
        97...122 ~= byte | 32 && byte < 128 || 48...57 ~= byte || byte == UInt8(ascii: "-")
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || 9...13 ~= byte }
}
