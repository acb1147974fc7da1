internal import Scripture

/// How the words around a quotation and its citation bind them.
extension CheckedManuscript {
    /// Whether the sentence around a quotation speaks of another text than an edition in English, or of another rendering of
    /// the passage: `or, as some read it, “My foot standeth in righteousness”`.
    func speaksOfAnotherText(_ quotation: FoundQuotation, _ citation: Reference) -> Bool {
        guard let block = block(of: quotation.range) else { return false }
        let paragraph = text.blocks[block].range
        let end = max(quotation.range.upperBound, citation.range.upperBound)
        let before = max(paragraph.lowerBound, quotation.range.lowerBound - Self.farBefore)..<quotation.range.lowerBound
        let after = min(end, paragraph.upperBound)..<min(paragraph.upperBound, end + Self.farAfter)
        return Self.namesText(words(before)) || Self.namesText(words(after))
    }

    /// Whether the reader is told to see a passage or to compare it, which claims no words: `(cf. John 3:16)`.
    func isOnlyReferredTo(_ citation: Reference) -> Bool {
        let start = citation.range.lowerBound
        let before = words(max(0, start - 16)..<start).lowercased()
        let last = before.split { !$0.isLetter }.last { $0 != "also" }
        let gap = before.reversed().prefix { !$0.isLetter }
        return gap.allSatisfy { $0 == " " || $0 == "." } && last.map { Self.referring.contains(String($0)) } ?? false
    }

    /// In bytes.
    private static let farBefore = 90, farAfter = 50

    private static let referring: Set<String> = ["see", "cf", "compare", "comp", "vide"]
    private static let texts: Set<String> = [
        "hebrew", "greek", "latin", "septuagint", "lxx", "seventy", "vulgate", "syriac", "chaldee", "targum", "arabic",
        "versions", "revised", "margin", "marginal", "translation", "translations", "translator", "translators",
        "translate", "translates", "translated", "render", "renders", "rendered", "rendering", "literally", "literal",
        "paraphrase", "paraphrases", "reading",
    ]
    private static let readers: Set<String> = ["some", "others", "many", "be", "better", "or", "rather"]

    private static func namesText(_ words: String) -> Bool {
        let words = words.lowercased().split { !$0.isLetter }.map(String.init)
        return words.indices.contains { k in
            texts.contains(words[k]) || words[k] == "prayer" && k + 1 < words.count && words[k + 1] == "book"
                || (words[k] == "read" || words[k] == "reads") && k > 0 && readers.contains(words[k - 1])
        }
    }
}
