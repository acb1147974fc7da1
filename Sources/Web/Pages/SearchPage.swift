internal import JSONText
internal import Library
internal import Questions
internal import Study

/// `/search?query=…`: what was found, and how it spreads over books and editions.
struct SearchPage: WebPage {
    func matches(_ path: [String]) -> Bool { path == ["search"] }

    func make(_ visit: Visit) throws(Refusal) -> Page {
        let query = visit.field("query")
        guard !query.isEmpty else {
            return Page("Search", head: "<h1>Search</h1>", body: Self.form(visit) + Self.help)
        }
        let answer: Answer
        do throws(Refusal) {
            answer = try visit.answer(SearchQuestion())
        } catch {
            var page = Page.refused(error, asked: query, others: OtherWays.of(query, but: .search))
            if case .nothingFound = error { page.head = "<h1 class=\"query\">\(query)</h1>" }
            page.body = Self.form(visit) + page.body
            return page
        }
        let renderer = SiteLinks.renderer
        var page = Page(
            query,
            head:
                "<h1 class=\"query\">\(query)</h1>\(answer.document.lead.map { "<p class=\"lead\">\($0.plain)</p>" as HTML })",
            body: """
                \(Self.form(visit))
                <div class="found"><article class="results">\(HTML(trusted: renderer.body(answer.document)))</article>
                \(Facets.html(answer, visit))</div>
                """, asked: query)
        page.isWide = true
        Paging.turn(&page, answer.window, visit)
        return page
    }

    private static func form(_ visit: Visit) -> HTML {
        let editions = visit.library.library.editions.map(\.name)
        let asked = visit.field("editions")
        let options = ([""] + editions).map { name -> HTML in
            let chosen: HTML = name == asked ? " selected" : .none
            return "<option value=\"\(name)\"\(chosen)>\(name.isEmpty ? "by its words" : name)</option>"
        }
        let order: HTML = visit.field("order") == "relevance" ? " selected" : .none
        return """
            <form class="fields" action="/search">
            <label>Words <input name="query" type="search" value="\(visit.field("query"))" maxlength="500" size="28"></label>
            <label>In <input name="in" value="\(visit.field("in"))" placeholder="Pentateuch, Ex-Deut" maxlength="200" size="16"></label>
            <label>Edition <select name="editions">\(options)</select></label>
            <label>Order <select name="order"><option value="">of the canon</option>\
            <option value="relevance"\(order)>by relevance</option></select></label>
            <button type="submit">Search</button>
            </form>
            """
    }

    private static let help = Examples.html(
        [
            ("A phrase", "\"let me alone\""), ("A lemma by its number", "H5162"),
            ("Words near each other", "H5162 NEAR/5 H7451"), ("Grammar", "morph:verb.hifil.imperative lemma:ינח"),
            ("A rendering", "\"let me alone\" as H3240"),
        ].map { ($0.0, $0.1, Address.search($0.1)) })
}
