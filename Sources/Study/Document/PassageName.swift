internal import Scripture

enum PassageName {
    static func of(_ passage: Passage, short: Bool = false) -> String {
        let a = passage.first
        let b = passage.last
        let hasOneChapter = passage.versification.chapterCount(of: a.book) == 1
        let book = name(a.book, short)
        if a.book != b.book {
            return "\(book) \(a.chapter):\(a.number)–\(name(b.book, short)) \(b.chapter):\(b.number)"
        }
        let place = hasOneChapter ? "\(a.number)" : "\(a.chapter):\(a.number)"
        if passage.isSingleVerse { return "\(book) \(place)" }
        if a.chapter == b.chapter {
            if a.number <= 1, b.number == passage.versification.lastVerse(of: b.book, chapter: b.chapter),
                !hasOneChapter
            {
                return "\(book) \(a.chapter)"
            }
            return "\(book) \(place)–\(b.number)"
        }
        return "\(book) \(place)–\(b.chapter):\(b.number)"
    }

    private static func name(_ book: Book, _ short: Bool) -> String {
        // One psalm is a psalm.
        if book == .psalms { return short ? "Ps" : "Psalm" }
        return book.name(in: .english, style: short ? .short : .full)
    }
}
