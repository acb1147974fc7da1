/// Sentences of a prose text, verbatim.
enum Sentences {
    static func of(_ text: String) -> [String] {
        text.split(separator: "\n").flatMap(ofParagraph)
    }

    private static func ofParagraph(_ paragraph: Substring) -> [String] {
        let bytes = Array(paragraph.utf8)
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
        while mark > 0, ["\"", "'", ")"].contains(UnicodeScalar(bytes[mark])) { mark -= 1 }
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

    private static let abbreviations: Set<String> = [
        "ver", "vers", "vv", "chap", "ch", "cf", "viz", "etc", "i.e", "e.g", "comp", "marg", "lit",
    ]

    private static func append(_ bytes: ArraySlice<UInt8>, to sentences: inout [String]) {
        let text = String(decoding: bytes, as: UTF8.self)
        // A dash in front of a sentence is what a source sets between its parts.
        let trimmed = withoutVerses(
            String(text.drop { $0 == " " || $0 == "-" }.reversed().drop { $0 == " " }.reversed()))
        if !trimmed.isEmpty { sentences.append(trimmed) }
    }

    /// Without the verses that a paragraph is on, which stand in front of it: `Verses 1-10 To expect…`.
    private static func withoutVerses(_ sentence: String) -> String {
        let words = sentence.split(separator: " ", maxSplits: 2)
        guard words.count == 3, words[0] == "Verses" || words[0] == "Verse",
            words[1].utf8.allSatisfy({ 48...57 ~= $0 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ",") })
        else { return sentence }
        return String(words[2])
    }
}
