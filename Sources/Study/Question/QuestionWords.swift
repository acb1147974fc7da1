internal import CTables

/// Words that say nothing about what a question is after: small words, and those that every question has.
struct QuestionWords: Sendable {
    static let shared = QuestionWords()

    private let words: Set<Substring>

    private init() {
        let table = unsafe ctable_named("question-words.txt")
        let bytes = unsafe UnsafeBufferPointer(start: table.bytes, count: table.count)
        let text = unsafe String(decoding: bytes, as: UTF8.self)
        words = Set(text.split { $0 == "\n" || $0 == " " }.filter { !$0.hasPrefix("#") })
    }

    func contains(_ word: String) -> Bool { words.contains(word[...]) }
}
