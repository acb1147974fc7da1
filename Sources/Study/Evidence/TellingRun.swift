/// A run of words that two texts share counts as evidence where two of its words or more are not small words; without the
/// small words at its ends, which may belong to another sentence.
enum TellingRun {
    static func of(_ words: [String]) -> [String] {
        func isTelling(_ word: String) -> Bool { !QuestionWords.shared.contains(word) }
        guard words.count(where: isTelling) >= 2, let first = words.firstIndex(where: isTelling),
            let last = words.lastIndex(where: isTelling)
        else { return [] }
        return Array(words[first...last])
    }
}
