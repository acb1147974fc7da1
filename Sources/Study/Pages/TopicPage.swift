public import JSONText
public import Library
public import Scripture

/// The topical index: what stands under a topic, or which topics a passage stands under.
public struct TopicPage: Sendable {
    public let document: Document
    public let json: JSON
    /// Topics whose names are near the one asked for, where it was not found.
    public let near: [String]
    public var isEmpty: Bool { document.items.isEmpty }

    /// - Parameters:
    ///   - query: what was asked, for the title.
    ///   - passage: the passage asked for, or `nil` where `query` is a topic's name.
    public init(_ query: String, passage: Passage?, of library: Library) throws(Fault) {
        var sources = SourceList()
        if let passage {
            let lines = try library.topicLines(at: passage)
            let items = lines.map { stored in
                Item(
                    .topic,
                    [
                        .strong(stored.value.topic),
                        .plain(stored.value.heading.isEmpty ? "" : ": " + stored.value.heading),
                    ]
                        + Self.references(stored.value.references, limit: 8),
                    passages: stored.value.references, sources: [sources.number(stored)])
            }
            near = []
            document = Document(
                title: "Topics of \(passage.name)",
                sections: [Section(id: "topics", title: "", blocks: [Block(.bullets, items)])], sources: sources.sources
            )
            json = [
                "passage": .string(passage.osis),
                "topics": .array(
                    lines.map { stored in
                        [
                            "topic": .string(stored.value.topic), "heading": .string(stored.value.heading),
                            "references": .strings(stored.value.references.map(\.osis)),
                            "source": .string(stored.resource.name),
                        ]
                    }),
            ]
            return
        }
        var topics = try library.topics(named: query)
        let near = try library.topicNames(like: query)
        if topics.isEmpty, near.count == 1 { topics = try library.topics(named: near[0]) }
        self.near = near
        document = Document(
            title: topics.first?.value.name ?? query.uppercased(),
            sections: topics.map { Self.section($0, &sources) }, sources: sources.sources)
        json = [
            "topic": .string(query),
            "items": .array(
                topics.flatMap(\.value.items).map { item in
                    [
                        "level": .integer(item.level), "text": .string(item.text),
                        "references": .strings(item.references.map(\.osis)), "see": .strings(item.see),
                    ]
                }),
        ]
    }

    private static func section(_ stored: Stored<Topic>, _ sources: inout SourceList) -> Section {
        let source = sources.number(stored)
        let items = stored.value.items.map { item in
            var text: RichText = item.level == 0 && !item.text.isEmpty ? [.strong(item.text)] : [.plain(item.text)]
            text += references(item.references, limit: .max)
            if !item.see.isEmpty { text += .plain(" → see " + item.see.joined(separator: ", ")) }
            if item.level > 0 { text = [.plain(String(repeating: "– ", count: item.level))] + text }
            return Item(.topic, text, passages: item.references, sources: [source])
        }
        return Section(
            id: "topic-\(stored.value.duplicate)", title: "", blocks: [Block(.paragraphs, items)])
    }

    private static func references(_ passages: [Passage], limit: Int) -> RichText {
        guard !passages.isEmpty else { return [] }
        var text: RichText = [.plain(" ")]
        for (index, passage) in passages.prefix(limit).enumerated() {
            if index > 0 { text += .plain("; ") }
            text += .passage(passage)
        }
        if passages.count > limit { text += .plain("; and \(passages.count - limit) more") }
        return text
    }
}
