internal import Library
internal import Questions
internal import Study

/// `/topics/INTERCESSION` or `/topics/Exod.32.10`, and `/topics`, where one begins.
struct TopicEntryPage: WebPage {
    func matches(_ path: [String]) -> Bool { path.first == "topics" && path.count <= 2 }

    func make(_ visit: Visit) throws(Refusal) -> Page {
        let query = visit.path.count > 1 ? visit.path[1] : visit.field("query")
        guard !query.isEmpty else {
            return Page("Topics", head: "<h1>Topics</h1>", body: Self.form("") + (try Self.index(visit)))
        }
        let answer: Answer
        do throws(Refusal) {
            answer = try visit.answer(TopicsQuestion(), [("query", query)])
        } catch .nothingFound(let message) {
            var page = Page.refused(.nothingFound(message), others: OtherWays.of(query, but: .study))
            page.body = Self.form(query) + (try Self.near(query, visit)) + page.body
            return page
        } catch {
            throw error
        }
        let renderer = SiteLinks.renderer
        var page = Page(
            answer.document.title, head: HTML(trusted: renderer.head(answer.document)),
            body: Self.form(query)
                + "<article class=\"topic\">\(HTML(trusted: renderer.body(answer.document)))</article>")
        Paging.turn(&page, answer.window, visit)
        return page
    }

    private static func form(_ query: String) -> HTML {
        """
        <form class="fields" action="/topics"><label>Topic or passage <input name="query" type="search" value="\(query)" \
        maxlength="200"></label> <button type="submit">Look up</button></form>
        """
    }

    private static func near(_ query: String, _ visit: Visit) throws(Refusal) -> HTML {
        links(
            try names(visit).filter { $0.lowercased().hasPrefix(query.prefix(3).lowercased()) }.prefix(40).map(\.self))
    }

    /// The topics that begin with the letter asked for.
    private static func index(_ visit: Visit) throws(Refusal) -> HTML {
        let asked = visit.field("letter").prefix(1).uppercased()
        let letter = asked.isEmpty ? "A" : asked
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map { each -> HTML in
            String(each) == letter
                ? "<b aria-current=\"page\">\(String(each))</b>"
                : "<a href=\"/topics?letter=\(String(each))\">\(String(each))</a>"
        }
        let found = try names(visit).filter { $0.hasPrefix(letter) }
        return "<nav class=\"letters\" aria-label=\"Letters\">\(letters.joined(by: " "))</nav>\(links(found))"
    }

    private static func names(_ visit: Visit) throws(Refusal) -> [String] {
        do throws(Fault) { return try visit.library.library.allTopicNames() } catch { throw .fault(error) }
    }

    /// A name as it would be written in running text: an index writes it in capitals.
    private static func written(_ name: String) -> String {
        name.split(separator: " ").map { $0.prefix(1) + $0.dropFirst().lowercased() }.joined(separator: " ")
    }

    private static func links(_ names: [String]) -> HTML {
        "<ul class=\"names\">\(names.map { "<li><a href=\"\(Address.topic($0))\">\(written($0))</a></li>" as HTML })</ul>"
    }
}
