/// Names that no table has: misspelt ones, and those of no book.
extension ReferenceGrammar {
    /// Reads the word before the figures as a misspelt name, or reports an unknown book.
    mutating func readUnknownName(_ text: ReadingText, _ figures: Figures, _ references: inout [Reference])
        -> Int?
    {
        var end = figures.start
        if text[end - 1] == 0x2E { end -= 1 }
        end = gapStart(text, before: end)
        let start = wordStart(text, before: end)
        guard start < end, end - start >= 4, text.isUppercase(at: start), text[end] != 0x0A else { return nil }
        let word = fold(text, start, end)
        guard lexicon.wordTrie.value(of: word) == nil else { return nil }
        let ordinal = ordinal(text, before: start)
        if let name = phraseCorrection(text, start, end) ?? lexicon.spelling.correction(of: word).map({ ($0, start) }) {
            let numbered = ordinal.flatMap { name.0.book(numbered: $0.number) }
            let begin = numbered == nil ? name.1 : ordinal?.start ?? name.1
            if let book = numbered ?? name.0.books.first, isFree(begin) {
                return emit(text, figures, book: book, start: begin, kind: .explicit, language: 0, &references)
            }
        }
        let near = lexicon.spelling.near(word, isStrict: true)
        guard !near.isEmpty else { return nil }
        let begin = ordinal?.start ?? start
        guard isFree(begin) else { return nil }
        references.append(
            Reference(
                range: begin + base..<figures.end + base, kind: .explicit, first: nil, last: nil, following: .nothing,
                versification: versification, passage: nil, problem: .unknownBook(near: near)))
        return figures.end
    }

    /// `Songs of Salomon`: three words together.
    private func phraseCorrection(_ text: ReadingText, _ start: Int, _ end: Int) -> (Lexicon.Name, Int)? {
        let of = gapStart(text, before: start)
        let ofStart = wordStart(text, before: of)
        guard ofStart < of, of - ofStart == 2 else { return nil }
        let first = gapStart(text, before: ofStart)
        let firstStart = wordStart(text, before: first)
        guard firstStart < first else { return nil }
        let phrase = fold(text, firstStart, first) + fold(text, ofStart, of) + fold(text, start, end)
        return lexicon.spelling.correction(of: phrase).map { ($0, firstStart) }
    }
}
