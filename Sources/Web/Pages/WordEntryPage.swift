internal import JSONText
internal import Questions
internal import Study

/// `/word/H3240`: a word of the originals.
struct WordEntryPage: WebPage {
    func matches(_ path: [String]) -> Bool { path.first == "word" && path.count <= 2 }

    private static let examples = [
        ("By its number", "H5162"), ("In Hebrew letters", "חֶסֶד"), ("In Greek letters", "λόγος"),
    ].map { (kind: $0.0, text: $0.1, address: Address.word($0.1)) }

    func make(_ visit: Visit) throws(Refusal) -> Page {
        let word = visit.path.count > 1 ? visit.path[1] : visit.field("word")
        guard !word.isEmpty else {
            return Page(
                "Word", head: "<h1>Word</h1>",
                body: """
                    <p>Write a Strong’s number or a Hebrew or Greek word into the box above.</p>
                    \(Examples.html(Self.examples))
                    """)
        }
        let answer = try visit.answer(WordQuestion(), [("word", word)])
        let renderer = SiteLinks.renderer
        var page = Page(
            answer.document.title,
            head: HTML(trusted: renderer.head(answer.document)),
            body: """
                <p class="lead"><a href="\(Address.search(answer.json["word"]?.string ?? word))">Search all its places</a></p>
                \(HTML(trusted: renderer.contents(answer.document)))
                <article class="word">\(HTML(trusted: renderer.body(answer.document)))</article>
                """, asked: word)
        Paging.turn(&page, answer.window, visit)
        return page
    }
}
