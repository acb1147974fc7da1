/// Names of several books: `Jud`, `Ez`, and numbered books without their number.
extension ReferenceGrammar {
    /// The books in which the whole list that follows is in range, likeliest first.
    func fitting(_ books: [Book], _ text: ReadingText, _ start: Int, _ head: Figures, _ language: Int) -> [Book] {
        books.filter { book in
            var trial = self
            var found: [Reference] = []
            var next = trial.emit(text, head, book: book, start: start, kind: .explicit, language: language, &found)
            while let place = next, place < start + 600, found.count < 24 {
                next = trial.continueRun(text, at: place, &found)
            }
            return found.allSatisfy { $0.problem == nil }
        }
    }

    /// `Corinthians 3:4`, with nothing to tell the first letter from the second: read as the first, and reported so.
    mutating func emitAmbiguous(
        _ text: ReadingText, _ head: Figures, _ books: [Book], start: Int, language: Int,
        _ references: inout [Reference]
    ) -> Int? {
        let place = references.count
        let end = emit(text, head, book: books[0], start: start, kind: .explicit, language: language, &references)
        if place < references.count, references[place].problem == nil {
            references[place] = references[place].with(.ambiguousBook(books))
        }
        return end
    }
}

extension Reference {
    /// The same with a problem.
    func with(_ problem: ReferenceProblem) -> Reference {
        Reference(
            range: range, kind: kind, first: first, last: last, following: following, versification: versification,
            passage: passage, problem: problem)
    }
}

extension Book {
    /// Whether the book's name begins with a number.
    var isNumbered: Bool { osis.utf8.first.map { 0x31...0x34 ~= $0 } ?? false }
}
