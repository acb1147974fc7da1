public import JSONText
internal import Library
internal import Scripture
internal import Study

public struct TopicsQuestion: QuestionForm {
    public let name = "topics"
    public let list: String? = "items"
    public let title = "Look up a topic"
    public let summary =
        "The topical index, both ways: what stands under a topic, or which topics a passage stands under."
    public let parameters = [
        Parameter(
            "query", .text(longest: Parameter.longestName), "A topic such as intercession, or a passage.",
            isRequired: true),
        .limit(200, most: 1000, of: "lines"), .offset(of: "lines"),
    ]
    public let example: [JSON.Member] = [.init("query", "intercession"), .init("limit", 5)]

    public var schema: Schema {
        .object([
            ("topic", .optional(.string())), ("passage", .optional(.string("OSIS, where a passage was asked for"))),
            (
                "items",
                .array(
                    .object([
                        ("level", .optional(.integer("how deep it stands under the topic"))),
                        ("text", .optional(.string())), ("topic", .optional(.string())),
                        ("heading", .optional(.string())), ("references", .array(.string("OSIS"))),
                        ("see", .optional(.array(.string("another topic")))), ("source", .optional(.string())),
                    ]))
            ), ("window", Window.schema),
        ])
    }

    public init() {}

    public func answer(_ arguments: Arguments, from library: OpenLibrary) throws(Refusal) -> Answer {
        let query = arguments.text("query")
        return try Refusal.wrapping {
            let page = try TopicPage(query, passage: try? ReferenceReader().passage(query), of: library.library)
            guard !page.isEmpty else {
                let near = page.near.isEmpty ? "" : "; near it: " + page.near.joined(separator: ", ")
                throw Refusal.nothingFound("no topic “\(query)”" + near)
            }
            guard case .object(let members) = page.json else { return Answer(page.document, []) }
            let lists = members.first { ["items", "topics"].contains($0.name) }
            guard case .array(let lines)? = lists?.value else { return Answer(page.document, members) }
            let window = Window(arguments, total: lines.count)
            return Answer(
                Self.part(page.document, window.range),
                members.filter { $0.name != lists?.name } + [.init("items", .array(Array(lines[window.range])))],
                window: window)
        }
    }

    /// The document with only those of its items, counted over all sections, that stand in `range`.
    private static func part(_ document: Document, _ range: Range<Int>) -> Document {
        var document = document
        var start = 0
        for section in document.sections.indices {
            for block in document.sections[section].blocks.indices {
                let items = document.sections[section].blocks[block].items
                document.sections[section].blocks[block].items = items.indices.filter { range.contains(start + $0) }.map
                {
                    items[$0]
                }
                start += items.count
            }
        }
        document.sections.removeAll(where: \.isEmpty)
        return document
    }
}
