internal import Scripture

/// Words that say nothing about what a question is after: small words, and those that every question has.
struct QuestionWords: Sendable {
    static let shared = QuestionWords()

    private let words: Set<Substring>

    private init() {
        words = Set(Table(named: "question-words.txt").lines.flatMap { $0.split(separator: " ") })
    }

    func contains(_ word: String) -> Bool { words.contains(word[...]) }
}
