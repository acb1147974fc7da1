internal import Questions
internal import Study

/// `/refs`: the references in a text that a reader gives.
struct RefsPage: WebPage {
    func matches(_ path: [String]) -> Bool { path == ["refs"] }

    let takesForms = true

    func make(_ visit: Visit) throws(Refusal) -> Page {
        let text = visit.field("text")
        var body: HTML = """
            <form class="paste" action="/refs" method="post">
            <label for="text">A text with references</label>
            <textarea id="text" name="text" rows="8" maxlength="200000">\(text)</textarea>
            <button type="submit">Find references</button>
            </form>
            """
        if !text.isEmpty {
            let answer = try visit.answer(RefsQuestion())
            body += "<article class=\"results\">\(HTML(trusted: SiteLinks.renderer.body(answer.document)))</article>"
        }
        return Page("References", head: "<h1>References in a text</h1>", body: body)
    }
}
