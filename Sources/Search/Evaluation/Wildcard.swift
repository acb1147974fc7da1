/// Patterns with `*` for any letters and `?` for one.
enum Wildcard {
    /// - Complexity: O(pattern × text) at worst.
    static func matches(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
        var p = pattern.startIndex
        var t = text.startIndex
        /// After the last star: where its pattern goes on, and how much text it has taken.
        var star: (pattern: Int, text: Int)?
        while t < text.endIndex {
            if p < pattern.endIndex, pattern[p] == UInt8(ascii: "*") {
                star = (p + 1, t)
                p += 1
            } else if p < pattern.endIndex, pattern[p] == UInt8(ascii: "?") {
                p += 1
                t = afterLetter(text, t)
            } else if p < pattern.endIndex, pattern[p] == text[t] {
                p += 1
                t += 1
            } else if let last = star {
                let next = afterLetter(text, last.text)
                star = (last.pattern, next)
                p = last.pattern
                t = next
            } else {
                return false
            }
        }
        return pattern[p...].allSatisfy { $0 == UInt8(ascii: "*") }
    }

    /// Past one letter of UTF-8.
    private static func afterLetter(_ text: ArraySlice<UInt8>, _ index: Int) -> Int {
        var next = index + 1
        while next < text.endIndex, text[next] & 0xC0 == 0x80 { next += 1 }
        return next
    }
}
