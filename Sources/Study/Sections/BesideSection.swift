internal import Library
internal import Scripture

/// The passages that weigh the most beside this one, in the order of their weight, each with why it is there.
enum BesideSection: StudySection {
    static let id = "beside"
    static let title = "To be read beside it"

    static func make(_ material: StudyMaterial, _ sources: inout SourceList) throws -> Section {
        var items: [Item] = []
        for ranked in material.ranked {
            let place = ranked.passage
            guard
                let words = try material.quoter.clauses(
                    Passage(ranked.peak), in: material.chief, marking: material.telling, limit: 24)
            else { continue }
            let reasons = ranked.reasons.prefix(2)
            var numbers = [sources.number(material.chief, place)]
            for reason in reasons {
                numbers.append(
                    reason.resource.kind == .edition
                        ? sources.number(reason.resource, place)
                        : sources.number(reason.resource, at: reason.locator))
            }
            items.append(
                Item(
                    .scripture,
                    cells: [
                        [.passage(place)], [.quotation(words)],
                        [.plain(reasons.map(\.why).joined(separator: "; "))],
                    ],
                    passages: [place], sources: Numbers.distinct(numbers)))
        }
        return Section(
            id: id, title: title,
            blocks: items.isEmpty ? [] : [Block(.table(["passage", "in its words", "why"]), items)])
    }
}
