internal import Library
internal import Questions

/// The first page: one box, and what can be put into it.
struct HomePage: WebPage {
    func matches(_ path: [String]) -> Bool { path.isEmpty }

    func make(_ visit: Visit) throws(Refusal) -> Page {
        let editions = visit.library.library.editions.map(\.name).joined(separator: ", ")
        var page = Page(
            "",
            head:
                "<h1>Catena</h1><p class=\"lead\">Answers questions of scripture, every line chained to its source.</p>",
            body: """
                \(Layout.box("", isFirst: true))
                \(Examples.html(Self.examples.map { ($0.kind, $0.text, Address.path("/ask", [("q", $0.text)])) }))
                <p class="soft">In this library: \(editions). <a href="/check">Check a manuscript</a>, or <a href="/refs">find the references in a text</a>.</p>
                """)
        page.isHome = true
        return page
    }

    private static let examples: [(kind: String, text: String)] = [
        ("A passage", "Exodus 32:7-14"), ("A phrase", "\"let me alone\""), ("A word of the originals", "H5162"),
        ("A question", "What does \"let Me alone\" reveal about Moses' intercessory role for Israel?"),
    ]
}
