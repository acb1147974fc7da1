internal import Questions
internal import Study

/// `/parallels/Exod.32.10`: what a passage is like, as arcs over the canon and as a list with the reasons.
struct ParallelsPage: WebPage {
    func matches(_ path: [String]) -> Bool { path.first == "parallels" && path.count <= 2 }

    func make(_ visit: Visit) throws(Refusal) -> Page {
        let text = visit.path.count > 1 ? visit.path[1] : visit.field("passage")
        let form: HTML = """
            <form class="fields" action="/parallels"><label>Passage <input name="passage" type="search" value="\(text)" \
            maxlength="200" size="24" placeholder="Exod 32:10"></label> <label>How many <select name="limit">\
            \(["10", "25", "60"].map { Self.option($0, visit.field("limit")) })</select></label> \
            <button type="submit">Find</button></form>
            """
        guard !text.isEmpty else {
            return Page(
                "Parallels",
                head: "<h1>Parallels</h1><p class=\"lead\">Passages that are like one, each with the reasons.</p>",
                body: form)
        }
        let answer: Answer
        do throws(Refusal) {
            answer = try visit.answer(ParallelsQuestion(), [("passage", text)])
        } catch {
            var page = Page.refused(error)
            page.body = form + page.body
            return page
        }
        let renderer = SiteLinks.renderer
        let picture: HTML =
            answer.picture.map {
                "<figure class=\"arcs-frame\" tabindex=\"0\" aria-label=\"The parallels over the canon\">\(HTML(trusted: $0))</figure>"
            } ?? .none
        var page = Page(
            answer.document.title, head: HTML(trusted: renderer.head(answer.document)),
            body: """
                \(form)\(picture)<article class="parallels">\(HTML(trusted: renderer.body(answer.document)))</article>
                """)
        page.isWide = true
        return page
    }

    private static func option(_ value: String, _ chosen: String) -> HTML {
        "<option\(value == chosen ? " selected" as HTML : .none)>\(value)</option>"
    }
}
