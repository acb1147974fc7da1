internal import Questions
internal import Study

/// `/scenes/intercession`: scenes of a kind as a table; `/scenes`, the kinds there are, or what is like given passages.
struct ScenesPage: WebPage {
    func matches(_ path: [String]) -> Bool { path.first == "scenes" && path.count <= 2 }

    func make(_ visit: Visit) throws(Refusal) -> Page {
        let scene = visit.path.count > 1 ? [(name: "scene", value: visit.path[1])] : []
        let like = visit.field("like")
        var form: HTML = """
            <form class="fields" action="/scenes"><label>Like these passages <input name="like" type="search" value="\(like)" \
            maxlength="500" size="30" placeholder="Exod 32:7-14; Gen 18:22-33"></label> <button type="submit">Find</button></form>
            """
        if !scene.isEmpty { form = "<p class=\"soft\"><a href=\"/scenes\">All kinds of scenes</a></p>" }
        let answer: Answer
        do throws(Refusal) {
            answer = try visit.answer(ScenesQuestion(), scene)
        } catch {
            var page = Page.refused(error)
            page.body = form + page.body
            return page
        }
        let renderer = SiteLinks.renderer
        var page = Page(
            answer.document.title, head: HTML(trusted: renderer.head(answer.document)),
            body: form + "<article class=\"scenes\">\(HTML(trusted: renderer.body(answer.document)))</article>")
        page.isWide = true
        return page
    }
}
