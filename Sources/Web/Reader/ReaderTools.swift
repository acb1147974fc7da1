internal import Library
internal import Questions
internal import Scripture

/// What stands over a passage: which editions, word by word or not; and where one reads on.
enum ReaderTools {
    static func html(_ passage: Passage, _ columns: [ReaderColumn], isInterlinear: Bool, _ visit: Visit) -> HTML {
        let shown = columns.map(\.edition.name)
        let chips = visit.library.library.editions.map { edition -> HTML in
            let isShown = shown.contains(edition.name)
            let others = shown.filter { $0 != edition.name }
            let wanted = isShown ? others : others + [edition.name]
            guard !wanted.isEmpty else { return "<b class=\"chip\" title=\"\(edition.title)\">\(edition.name)</b>" }
            let address = Address.read(passage, editions: wanted.joined(separator: ","), interlinear: isInterlinear)
            return """
                <a class="chip" href="\(address)"\(isShown ? " aria-current=\"true\"" as HTML : .none) \
                title="\(isShown ? "Leave out" : "Add") \(edition.title)">\(edition.name)</a>
                """
        }
        let editions = visit.field("editions")
        let words: HTML = """
            <a class="chip" href="\(Address.read(passage, editions: editions, interlinear: !isInterlinear))"\
            \(isInterlinear ? " aria-current=\"true\"" as HTML : .none)>word by word</a>
            """
        return "<nav class=\"tools\" aria-label=\"Editions\">\(chips.joined(by: " ")) \(words)</nav>"
    }

    static func chapter(before passage: Passage) -> Passage? {
        let first = passage.first
        if first.chapter > 1 { return Passage(first.book, chapter: first.chapter - 1) }
        guard let book = Book(rawValue: first.book.rawValue &- 1) else { return nil }
        return Passage(book, chapter: passage.versification.chapterCount(of: book))
    }

    static func chapter(after passage: Passage) -> Passage? {
        let last = passage.last
        if let next = Passage(last.book, chapter: last.chapter + 1) { return next }
        guard let book = Book(rawValue: last.book.rawValue &+ 1) else { return nil }
        return Passage(book, chapter: 1)
    }
}
