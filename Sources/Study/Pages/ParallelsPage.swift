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
    public var isEmpty: Bool { records.isEmpty }

    init(_ passage: Passage, _ parallels: [Parallel], of library: Library) throws(Fault) {
        records = parallels.enumerated().map { Self.record($0.element, rank: $0.offset + 1) }
        picture =
            ArcDiagram(
                title: passage.name, passage: passage,
                arcs: parallels.map {
                    ArcDiagram.Arc(passage: $0.passage, weight: $0.score, kind: $0.kind, name: $0.passage.name)
                }
            ).svg
        var sources = SourceList()
        let quoter = Quoter(library: library)
        let english = library.resource(named: "KJV") ?? library.editions.first
        var items: [Item] = []
        for parallel in parallels {
            items.append(try Self.item(parallel, english, quoter, library, &sources))
        }
        document = Document(
            title: "Parallels of \(passage.name)",
            lead: [
                "The nearest first; the figure is the share of passages so near that readers have linked. Marked words stand in both."
            ],
            sections: [Section(id: "parallels", title: "", blocks: [Block(.numbered, items)])], sources: sources.sources
        )
    }

    private static func item(
        _ parallel: Parallel, _ english: Resource?, _ quoter: Quoter, _ library: Library, _ sources: inout SourceList
    ) throws(Fault) -> Item {
        var text: RichText = [
            .strong(parallel.passage.name), .plain(" · \(parallel.kind.rawValue) · \(percent(parallel.score))"),
        ]
        var numbers: [Int] = []
        if let english {
            let shown = parallel.aligned?.other ?? parallel.evidence.first?.at ?? parallel.passage
            let place = shown.overlaps(parallel.passage) ? shown : parallel.passage
            if let whole = try PassageText(place, in: english, library) {
                let marks = (parallel.aligned?.alignment.pairs ?? []).map(\.other)
                let range = 0..<whole.bytes.count
                let cut = marks.isEmpty ? whole.trimmed(whole.window(around: [], words: 30)) : range
                text += .plain(" — ")
                text += .quotation(whole.quotation(cut, marks: joined(marks, in: whole.bytes), marked: true))
                numbers.append(sources.number(english, place))
            }
            if let aligned = parallel.aligned, let own = try PassageText(aligned.own, in: english, library) {
                text += .plain(" against \(aligned.own.shortName) ")
                let marks = joined(aligned.alignment.pairs.map(\.own), in: own.bytes)
                text += .quotation(own.quotation(0..<own.bytes.count, marks: marks, marked: true))
                numbers.append(sources.number(english, aligned.own))
            }
        }
        for evidence in parallel.evidence.prefix(4) {
            text += .plain("; \(evidence.why)")
            let name = evidence.source.prefix { $0 != ":" }
            if let resource = library.resource(named: String(name)) {
                let locator = String(evidence.source.dropFirst(name.count + 1))
                numbers.append(
                    resource.kind == .edition
                        ? sources.number(resource, evidence.at) : sources.number(resource, at: locator))
            }
        }
        return Item(.pattern, text, passages: [parallel.passage], sources: Numbers.distinct(numbers))
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

    private static func percent(_ score: Double) -> String { "\(Int((score * 100).rounded())) %" }

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
