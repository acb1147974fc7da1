internal import Scripture

/// The books that a question names without chapter or verse: `Jeremiah`, `2 and 3 John`.
struct BookScope {
    let books: Set<Book>
    /// Whether a name cannot be that of a person: it has a number, or stands after *in* or *of*.
    let isCertain: Bool
    /// The words that name them, folded.
    let words: Set<String>

    init(_ question: String) {
        let words = question.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let reader = ReferenceReader()
        func book(_ name: String) -> Book? {
            do throws(ReferenceError) {
                let passage = try reader.passage(name)
                return passage.first.book == passage.last.book ? passage.first.book : nil
            } catch {
                return nil
            }
        }
        var books: Set<Book> = []
        var naming: Set<String> = []
        var isCertain = false
        for (index, word) in words.enumerated() where word.count > 3 && word.first?.isUppercase == true {
            // The numbers right before a name: one, or several joined by “and”.
            var numbers: [String] = []
            var at = index - 1
            while at >= 0, words[at] == "and" || ["1", "2", "3"].contains(words[at]) {
                if words[at] != "and" { numbers.append(words[at]) }
                at -= 1
            }
            let names = numbers.isEmpty ? [word] : numbers.map { "\($0) \(word)" }
            let found = names.compactMap(book)
            if !found.isEmpty {
                naming.insert(word.lowercased())
                isCertain = isCertain || !numbers.isEmpty || at >= 0 && ["in", "of"].contains(words[at])
            }
            books.formUnion(found)
        }
        self.books = books
        self.words = naming
        self.isCertain = isCertain
    }
}
