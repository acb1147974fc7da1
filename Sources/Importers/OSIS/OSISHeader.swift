/// The header of an OSIS document: what its works are called and who holds their rights.
struct OSISHeader {
    struct Work {
        var id: String
        var title = ""
        var rights = ""
        var language = ""
        var versification = ""
    }

    private(set) var works: [Work] = []
    private var field: String?

    /// The document's own work, which comes first.
    var work: Work { works.first ?? Work(id: "") }

    /// A line per work that states its rights: `Westminster Leningrad Codex: Public Domain`.
    var rights: String {
        works.filter { !$0.rights.isEmpty }.map { "\($0.title): \($0.rights)" }.joined(separator: "\n")
    }

    mutating func open(_ element: String, _ attributes: MarkupAttributes) {
        if element == "work" {
            works.append(Work(id: attributes["osisWork"] ?? "", language: attributes["lang"] ?? ""))
        }
        field = element == "title" && attributes["type"] == "sub" ? nil : element
    }

    mutating func close(_ element: String) { field = nil }

    mutating func text(_ text: String) {
        guard let field, let last = works.indices.last else { return }
        switch field {
        case "title": works[last].title += text
        case "rights": works[last].rights += text
        case "language": works[last].language += text
        case "refSystem": works[last].versification += text
        default: break
        }
    }
}
