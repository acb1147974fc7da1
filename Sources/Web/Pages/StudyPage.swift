internal import Questions
internal import Scripture
internal import Study

/// `/study?question=…`: a question answered with a study.
struct StudyPage: WebPage {
    func matches(_ path: [String]) -> Bool { path == ["study"] }

    private static let examples = [
        ("On a phrase", "What does \"let Me alone\" reveal about Moses' intercessory role for Israel?"),
        ("On a passage", "How does Exodus 32:10 demonstrate God's response to idolatry?"),
        ("On a theme", "Why is Jeremiah told not to pray for this people?"),
    ].map { (kind: $0.0, text: $0.1, address: Address.study($0.1)) }

    func make(_ visit: Visit) throws(Refusal) -> Page {
        let question = visit.field("question")
        guard !question.isEmpty || !visit.field("passage").isEmpty else {
            return Page(
                "Study", head: "<h1>Study</h1>",
                body: "<p>Ask a question in the box above.</p>\(Examples.html(Self.examples))")
        }
        let answer: Answer
        do throws(Refusal) {
            answer = try visit.answer(StudyQuestion())
        } catch .nothingFound(let message) {
            return .refused(.nothingFound(message), asked: question, others: OtherWays.of(question, but: .study))
        } catch {
            throw error
        }
        let renderer = SiteLinks.renderer
        return Page(
            answer.document.title, head: HTML(trusted: renderer.head(answer.document)),
            body: """
                \(HTML(trusted: renderer.contents(answer.document)))
                <article class="study">\(HTML(trusted: renderer.body(answer.document)))</article>
                """, asked: question)
    }
}
