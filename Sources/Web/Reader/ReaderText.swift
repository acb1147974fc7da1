internal import Library
internal import Scripture
internal import Study

/// A passage in one edition as running text.
struct ReaderText {
    private let passage: Passage
    private let column: ReaderColumn

    init(_ passage: Passage, _ column: ReaderColumn) {
        self.passage = passage
        self.column = column
    }

    var html: HTML {
        let script = RichText.Script(language: column.edition.language)
        let direction: HTML = script.isRightToLeft ? "rtl" : "ltr"
        var parts: [HTML] = []
        var lines: [HTML] = []
        func end() {
            if !lines.isEmpty { parts.append("<p>\(lines.joined(by: " "))</p>\n") }
            lines = []
        }
        var chapter = passage.first.chapter
        for verse in shownVerses {
            if verse.chapter != chapter {
                chapter = verse.chapter
                end()
                parts.append("<h2 class=\"chapter\">\(verse.book.name(in: .english)) \(chapter)</h2>")
            }
            let headings = column.headings[verse] ?? []
            if !headings.isEmpty {
                end()
                parts += headings.map(Self.heading)
            }
            guard column.verses[verse] != nil else { continue }
            if column.beginsParagraph(verse) { end() }
            lines.append(
                "<span class=\"v\" id=\"v\(verse.chapter).\(verse.number)\"><sup class=\"n\">\(verse.number)</sup>\u{2060}\(column.html(verse))</span>"
            )
        }
        end()
        return """
            <article class="reading" lang="\(column.edition.language)" dir="\(direction)">\(parts)</article>
            """
    }

    /// The passage's verses, and the titles that stand in it.
    private var shownVerses: [Verse] {
        Array(Set(passage.verses).union(column.verses.keys).union(column.headings.keys)).sorted()
    }

    static func heading(_ heading: Heading) -> HTML {
        switch heading.kind {
        case .section, .book: "<h3>\(heading.text)</h3>"
        case .psalmTitle, .acrostic, .speaker, .colophon: "<p class=\"title\">\(heading.text)</p>"
        }
    }
}
