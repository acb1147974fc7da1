/// A run of words that two texts share counts as evidence where two of its words or more are not small words.
enum TellingRun {
    static func of(_ words: [String]) -> [String] {
        words.count { !QuestionWords.shared.contains($0) } >= 2 ? words : []
    }
}
