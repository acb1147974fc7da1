internal import Scripture

enum PassageName {
    static func of(_ passage: Passage, short: Bool = false) -> String {
        let a = passage.first
        let b = passage.last
        let book = a.book.osis
        if passage.isSingleVerse { return "\(book) \(a.chapter):\(a.number)" }
        if a.book == b.book, a.chapter == b.chapter { return "\(book) \(a.chapter):\(a.number)–\(b.number)" }
        if a.book == b.book { return "\(book) \(a.chapter):\(a.number)–\(b.chapter):\(b.number)" }
        return "\(book) \(a.chapter):\(a.number)–\(b.book.osis) \(b.chapter):\(b.number)"
    }
}
