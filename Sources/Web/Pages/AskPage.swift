internal import Library
internal import Philology
internal import Questions
internal import Scripture

/// `/ask?q=…`: takes what was written into the box for what it is, and leads on to its page.
struct AskPage: WebPage {
    func matches(_ path: [String]) -> Bool { path == ["ask"] }

    func make(_ visit: Visit) throws(Refusal) -> Page {
        let text = visit.field("q")
        return .redirect(to: text.isEmpty ? "/" : Self.address(of: text))
    }

    /// The page for what a person wrote.
    static func address(of text: String) -> String {
        if StrongsNumber(text) != nil { return Address.word(text.uppercased()) }
        if let passage = try? ReferenceReader().passage(text) { return Address.read(passage) }
        if isQuestion(text) { return Address.study(text) }
        if isOneOriginalWord(text) { return Address.word(text) }
        return Address.search(text)
    }

    private static func isQuestion(_ text: String) -> Bool {
        if text.hasSuffix("?") { return true }
        let words = text.split(separator: " ")
        guard words.count > 2, let first = words.first?.lowercased() else { return false }
        return openings.contains(first)
    }

    /// How questions begin in English.
    private static let openings: Set<String> = [
        "what", "how", "why", "who", "whom", "whose", "where", "when", "which", "does", "do", "did", "is", "are", "was",
        "were", "can", "could", "should", "would", "explain", "describe",
    ]

    /// One word in Hebrew or Greek letters.
    private static func isOneOriginalWord(_ text: String) -> Bool {
        !text.contains(" ")
            && text.unicodeScalars.contains {
                (0x0370...0x03FF).contains($0.value) || (0x0590...0x05FF).contains($0.value)
                    || (0x1F00...0x1FFF).contains($0.value)
            }
    }
}
