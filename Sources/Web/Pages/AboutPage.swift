internal import Library
internal import Questions

/// `/about`: what this library holds, and whose it is.
struct AboutPage: WebPage {
    func matches(_ path: [String]) -> Bool { path == ["about"] }

    func make(_ visit: Visit) throws(Refusal) -> Page {
        let kinds: [(Resource.Kind, String)] = [
            (.edition, "Editions"), (.lexicon, "Lexica"), (.topics, "Topical indexes"), (.commentary, "Commentaries"),
            (.links, "Cross-references"),
        ]
        let parts = kinds.map { kind, title -> HTML in
            let resources = visit.library.library.resources.filter { $0.kind == kind }
            guard !resources.isEmpty else { return .none }
            return "<h2>\(title)</h2><dl class=\"resources\">\(resources.map(Self.entry))</dl>"
        }
        return Page(
            "Sources", head: "<h1>What answers are made of</h1>",
            body: """
                \(parts)
                <h2>For programs</h2>
                <p>Everything here is also given as JSON: <a href="/api/v1/openapi.json">the description of the API</a>.</p>
                """)
    }

    private static func entry(_ resource: Resource) -> HTML {
        let tradition: HTML = resource.tradition.map { " (\($0))" as HTML } ?? .none
        return "<dt>\(resource.title)\(tradition)</dt><dd>\(resource.name) · \(resource.licence)</dd>"
    }
}
