internal import Questions
internal import Study

/// `/verify?quotation=…&citation=…`: one quotation, judged.
struct VerifyPage: WebPage {
    func matches(_ path: [String]) -> Bool { path == ["verify"] }

    func make(_ visit: Visit) throws(Refusal) -> Page {
        let quotation = visit.field("quotation")
        let form: HTML = """
            <form class="fields" action="/verify">
            <label>Words <input name="quotation" value="\(quotation)" maxlength="4000" size="40"></label>
            <label>Reference <input name="citation" value="\(visit.field("citation"))" maxlength="200" size="16"></label>
            <button type="submit">Verify</button></form>
            """
        guard !quotation.isEmpty else {
            return Page("Verify", head: "<h1>Verify a quotation</h1>", body: form)
        }
        do throws(Refusal) {
            let answer = try visit.answer(VerifyQuestion())
            let renderer = SiteLinks.renderer
            return Page(
                answer.document.title, head: HTML(trusted: renderer.head(answer.document)),
                body: form + "<article>\(HTML(trusted: renderer.body(answer.document)))</article>")
        } catch {
            var page = Page.refused(error)
            page.body = form + page.body
            return page
        }
    }
}
