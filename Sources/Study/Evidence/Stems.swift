internal import Philology

/// The telling words of a text by their stems: neither small words nor those that every question has.
enum Stems {
    static func of(_ text: some StringProtocol) -> Set<String> {
        of(WordRuns.of(text))
    }

    static func of(_ words: some Sequence<WordRun>) -> Set<String> {
        Set(
            words.lazy.filter { $0.folded.utf8.count > 2 && !QuestionWords.shared.contains($0.folded) }
                .map { EnglishStem.stem($0.folded) })
    }
}
