internal import JSONText
internal import Library
internal import Questions
internal import Scripture
internal import Study

/// How what was found spreads over books and editions, each a way to narrow the search.
enum Facets {
    static func html(_ answer: Answer, _ visit: Visit) -> HTML {
        let books = rows(answer.json["books"], "book")
        let most = books.map(\.count).max() ?? 1
        let lines = books.map { name, count -> HTML in
            let title = Book(osis: name)?.name(in: .english) ?? name
            return """
                <li><a href="\(address(visit, "in", name))">\(title)</a> <span class="count">\(count)</span>\
                <progress max="\(most)" value="\(count)" aria-hidden="true"></progress></li>
                """
        }
        let counts = rows(answer.json["editions"], "edition")
        let editions = visit.library.library.editions.filter { !isSearched($0, counts) }.map { edition -> HTML in
            "<a href=\"\(address(visit, "editions", edition.name))\">\(edition.name)</a>"
        }
        let place = visit.field("in")
        let all: HTML =
            place.isEmpty
            ? .none : "<p><a href=\"\(address(visit, "in", ""))\">Everywhere, not only in \(place)</a></p>"
        return """
            <aside class="facets" aria-label="Narrow the search">
            <h2>Books</h2>\(all)<ul>\(lines)</ul>
            <h2>Editions</h2><p>Searched: \(counts.map { "\($0.name) (\($0.count))" }.joined(separator: ", ")). \
            \(editions.isEmpty ? .none : "Search in \(editions.joined(by: ", ")) instead." as HTML)</p>
            </aside>
            """
    }

    private static func isSearched(_ edition: Resource, _ counts: [(name: String, count: Int)]) -> Bool {
        counts.contains { $0.name == edition.name }
    }

    private static func rows(_ json: JSON?, _ kind: String) -> [(name: String, count: Int)] {
        guard case .array(let rows)? = json else { return [] }
        return rows.compactMap { row in
            guard let name = row[kind]?.string, case .integer(let count)? = row["occurrences"] else { return nil }
            return (name, count)
        }
    }

    /// The visit's own address with one field changed, from the beginning.
    private static func address(_ visit: Visit, _ name: String, _ value: String) -> String {
        let kept = visit.request.fields.filter { ![name, "offset"].contains($0.name) }
        return Address.path("/search", kept + [(name, value)])
    }
}
