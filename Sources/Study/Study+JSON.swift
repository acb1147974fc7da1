public import JSONText
internal import Library
internal import Scripture

extension Study {
    /// The study as other programs read it; see the guide to machine output.
    public var json: JSON {
        [
            "question": .string(question),
            "passage": .string(resolution.passage.osis),
            "phrase": resolution.phrase.map { .string($0) } ?? .null,
            "sections": .array(document.sections.map(Self.json)),
            "sources": .array(
                document.sources.map { source in
                    [
                        "n": .integer(source.number), "resource": .string(source.resource.name),
                        "locator": .string(source.locator), "licence": .string(source.resource.licence),
                    ]
                }),
            "cited": .strings(cited.map(\.osis)),
            "unsure": .bool(resolution.isUnsure),
            "candidates": .array(
                resolution.candidates.map { ["osis": .string($0.passage.osis), "why": .string($0.why)] }),
        ]
    }

    private static func json(_ section: Section) -> JSON {
        var members: [JSON.Member] = [
            .init("id", .string(section.id)), .init("title", .string(section.title)),
            .init("items", .array(section.blocks.flatMap(\.items).map(json))),
        ]
        if let note = section.note { members.append(.init("note", .string(note))) }
        return .object(members)
    }

    private static func json(_ item: Item) -> JSON {
        [
            "text": .string(item.plainText), "kind": .string(item.kind.rawValue),
            "osis": .strings(item.passages.map(\.osis)), "sources": .integers(item.sources),
        ]
    }
}
