/// Sentences of a prose text, verbatim.
enum Sentences {
    static func of(_ text: String) -> [String] {
        text.utf8.split(separator: UInt8(ascii: "\n")).flatMap { ofParagraph(Array($0)) }
    }

    private static func ofParagraph(_ bytes: [UInt8]) -> [String] {
        var sentences: [String] = []
        var start = 0
        for at in bytes.indices where isEnd(bytes, at) {
            append(bytes[start...at], to: &sentences)
            start = at + 1
        }
        if start < bytes.count { append(bytes[start...], to: &sentences) }
        return sentences
    }

    /// A full stop, question or exclamation mark, with closing marks after it, before a space and a capital; but no
    /// stop after a short word such as an abbreviation (`ver.`, `Ps.`) or an initial.
    private static func isEnd(_ bytes: [UInt8], _ at: Int) -> Bool {
        guard at + 2 < bytes.count, bytes[at + 1] == UInt8(ascii: " ") else { return false }
        var mark = at
        while mark > 0, closesMarks(bytes[mark]) { mark -= 1 }
        switch bytes[mark] {
        case UInt8(ascii: "?"), UInt8(ascii: "!"): break
        case UInt8(ascii: "."):
            var word = mark
            while word > 0, bytes[word - 1] != UInt8(ascii: " ") { word -= 1 }
            let length = mark - word
            let isCapital = 65...90 ~= bytes[word]
            if length <= 1 || length <= 4 && isCapital
                || abbreviations.contains(String(decoding: bytes[word..<mark], as: UTF8.self))
            {
                return false
            }
        default: return false
        }
        let next = bytes[at + 2]
        return 65...90 ~= next || next == UInt8(ascii: "\"") || next >= 0x80
    }

    private static func closesMarks(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ")")
    }

    private static let abbreviations: Set<String> = [
        "ver", "vers", "vv", "chap", "ch", "cf", "viz", "etc", "i.e", "e.g", "comp", "marg", "lit",
    ]

    private static func append(_ bytes: ArraySlice<UInt8>, to sentences: inout [String]) {
        // A dash in front of a sentence is what a source sets between its parts.
        var trimmed = bytes.drop { $0 == space || $0 == UInt8(ascii: "-") }
        while trimmed.last == space { trimmed.removeLast() }
        trimmed = withoutVerses(trimmed)
        if !trimmed.isEmpty { sentences.append(String(decoding: trimmed, as: UTF8.self)) }
    }

    private static let space = UInt8(ascii: " ")

    /// Without the verses that a paragraph is on, which stand in front of it: `Verses 1-10 To expect…`.
    private static func withoutVerses(_ sentence: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard sentence.starts(with: "Verse".utf8) else { return sentence }
        let words = sentence.split(separator: space, maxSplits: 2)
        guard words.count == 3, words[0].elementsEqual("Verses".utf8) || words[0].elementsEqual("Verse".utf8),
            words[1].allSatisfy({ 48...57 ~= $0 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ",") })
        else { return sentence }
        return words[2]
    }
}
