public import JSONText
internal import Library
internal import Patterns
internal import Scripture

/// What a passage is like, with the reasons: a list to read, records for programs, a picture.
public struct ParallelsPage: Sendable {
    public let document: Document
    /// One object for each parallel, the nearest first.
    public let records: [JSON]
    /// The parallels over the canon, as an SVG picture.
    public let picture: String
    /// The same picture to stand in a page whose style sheet has its colours.
    public let figure: String
    public var isEmpty: Bool { records.isEmpty }

    init(_ passage: Passage, _ parallels: [Parallel], of library: Library) throws(Fault) {
        records = parallels.enumerated().map { Self.record($0.element, rank: $0.offset + 1) }
        let diagram = ArcDiagram(
            title: passage.name, passage: passage,
            arcs: parallels.map {
                ArcDiagram.Arc(passage: $0.passage, weight: $0.score, kind: $0.kind, name: $0.passage.name)
            })
        picture = diagram.svg
        figure = diagram.figure
        var sources = SourceList()
        let english = library.resource(named: "KJV") ?? library.editions.first
        var sections: [Section] = []
        for (number, parallel) in parallels.enumerated() {
            let title =
                "\(number + 1). \(parallel.passage.name) · \(Self.name(of: parallel, library)) · \(Self.percent(parallel.score))"
            sections.append(
                Section(
                    id: "parallel-\(number + 1)", title: title,
                    blocks: [
                        Block(.paragraphs, try Self.texts(of: parallel, english, library, &sources)),
                        Block(.bullets, Self.reasons(of: parallel, library, &sources)),
                    ].filter { !$0.items.isEmpty }))
        }
        document = Document(
            title: "Parallels of \(passage.name)",
            lead: [
                "The nearest first; the figure is the share of passages so near that readers have linked. Marked words stand in both."
            ],
            sections: sections, sources: sources.sources
        )
    }

    /// The words of the passage found and, where they lie beside each other, of the one asked about.
    private static func texts(
        of parallel: Parallel, _ english: Resource?, _ library: Library, _ sources: inout SourceList
    ) throws(Fault) -> [Item] {
        guard let english else { return [] }
        var items: [Item] = []
        let shown = parallel.aligned?.other ?? parallel.evidence.first?.at ?? parallel.passage
        let isWithin = parallel.passage.contains(shown.first) && parallel.passage.contains(shown.last)
        let place = isWithin ? shown : parallel.passage
        let pairs = parallel.aligned?.alignment.pairs ?? []
        if let whole = try PassageText(place, in: english, library) {
            let marks = joined(pairs.map(\.other), in: whole.bytes)
            let cut = marks.isEmpty ? whole.trimmed(whole.window(around: [], words: 30)) : 0..<whole.bytes.count
            let text: RichText = [
                .passage(place), .plain(" "), .quotation(whole.quotation(cut, marks: marks, marked: true)),
            ]
            items.append(Item(.scripture, text, passages: [place], sources: [sources.number(english, place)]))
        }
        if let own = parallel.aligned?.own, let whole = try PassageText(own, in: english, library) {
            let marks = joined(pairs.map(\.own), in: whole.bytes)
            let text: RichText = [
                .passage(own), .plain(" "),
                .quotation(whole.quotation(0..<whole.bytes.count, marks: marks, marked: true)),
            ]
            items.append(Item(.scripture, text, passages: [own], sources: [sources.number(english, own)]))
        }
        return items
    }

    /// The four weightiest reasons, each with where it is from.
    private static func reasons(of parallel: Parallel, _ library: Library, _ sources: inout SourceList) -> [Item] {
        parallel.evidence.prefix(4).map { evidence in
            let name = evidence.source.prefix { $0 != ":" }
            var numbers: [Int] = []
            if let resource = library.resource(named: String(name)) {
                let locator = String(evidence.source.dropFirst(name.count + 1))
                numbers.append(
                    resource.kind == .edition
                        ? sources.number(resource, evidence.at) : sources.number(resource, at: locator))
            }
            return Item(.pattern, [.plain(evidence.why)], passages: [evidence.at], sources: numbers)
        }
    }

    /// Marks with nothing but a space between them, made one.
    private static func joined(_ marks: [Range<Int>], in bytes: [UInt8]) -> [Range<Int>] {
        marks.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { list, mark in
            if let last = list.last, mark.lowerBound >= last.upperBound,
                bytes[last.upperBound..<mark.lowerBound].allSatisfy({ !(97...122 ~= $0 | 32) })
            {
                list[list.count - 1] = last.lowerBound..<mark.upperBound
            } else {
                list.append(mark)
            }
        }
    }

    /// The kind in a reader's word: a list of cross-references is no commentator.
    private static func name(of parallel: Parallel, _ library: Library) -> String {
        let isListed = parallel.evidence.allSatisfy { evidence in
            library.resource(named: String(evidence.source.prefix { $0 != ":" }))?.kind == .links
        }
        return parallel.kind == .commentator && isListed ? "cross-reference" : parallel.kind.rawValue
    }

    /// Nothing is so near that it is sure.
    private static func percent(_ score: Double) -> String { "\(min(99, Int((score * 100).rounded()))) %" }

    static func record(_ parallel: Parallel, rank: Int) -> JSON {
        [
            "rank": .integer(rank), "osis": .string(parallel.passage.osis),
            "score": .number((parallel.score * 10_000).rounded() / 10_000), "type": .string(parallel.kind.rawValue),
            "evidence": .array(
                parallel.evidence.map { evidence in
                    [
                        "kind": .string(evidence.kind.rawValue), "at": .string(evidence.at.osis),
                        "with": evidence.with.map { .string($0.osis) } ?? .null, "why": .string(evidence.why),
                        "source": .string(evidence.source),
                    ]
                }),
        ]
    }
}
