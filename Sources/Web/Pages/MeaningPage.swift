internal import Questions
internal import Study

/// `/meaning?question=…`: verses that speak of something, with what speaks for each.
struct MeaningPage: WebPage {
    func matches(_ path: [String]) -> Bool { path == ["meaning"] }

    func make(_ visit: Visit) throws(Refusal) -> Page {
        let question = visit.field("question")
        guard !question.isEmpty else {
            return Page(
                "By meaning", head: "<h1>Find by meaning</h1>",
                body: """
                    <form class="fields" action="/meaning"><label>What they speak of <input name="question" type="search" \
                    maxlength="500" size="30" placeholder="who prayed for his friends"></label> <button type="submit">Find</button></form>
                    """)
        }
        let answer: Answer
        do throws(Refusal) {
            answer = try visit.answer(MeaningQuestion())
        } catch {
            return .refused(error, asked: question, others: OtherWays.of(question, but: .meaning))
        }
        var page = Page(
            question,
            head: """
                <h1>\(question)</h1><p class="lead">Verses that speak of it, the likeliest first. \
                <a href="\(Address.study(question))">Study it as a question</a>.</p>
                """,
            body: "<article class=\"results\">\(HTML(trusted: SiteLinks.renderer.body(answer.document)))</article>",
            asked: question)
        Paging.turn(&page, answer.window, visit)
        return page
    }
}
