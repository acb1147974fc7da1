internal import Library
internal import Patterns
internal import Philology
internal import Scripture

/// Other scenes of the kind, each with the verse that makes it so.
enum PatternSection: StudySection {
    static let id = "pattern"
    static let title = "The same pattern elsewhere"

    static func make(_ material: StudyMaterial, _ sources: inout SourceList) throws -> Section {
        var section = Section(id: id, title: title)
        if let pattern = material.pattern {
            let table = SceneTable(
                scene: pattern.scene, edition: material.chief, library: material.library, finder: pattern.finder)
            section.blocks = [try table.block([pattern.own] + pattern.others, columns: mostColumns, &sources)]
            return section
        }
        if let theme = material.theme.topics.first {
            // The topic names the section where it lists the most of the scenes.
            let listed = material.scenes.count { row in row.reasons.contains { $0.why.hasPrefix(theme) } }
            section.title =
                listed * 2 >= material.scenes.count
                ? "Elsewhere under \(TopicName.shown(theme))" : "The same theme elsewhere"
        }
        let items = try material.scenes.map { row throws(Fault) in try item(row, material, &sources) }
        if !items.isEmpty {
            section.blocks = [Block(.table(["scene", "what it is", "in its words", "tied by"]), items)]
        }
        if !material.library.resources.contains(where: { $0.kind == .topics }) {
            section.note = "No topical index is installed; only shared words tie these scenes."
        }
        return section
    }

    /// A table of more columns does not fit a page.
    private static let mostColumns = 7

    private static func item(_ row: PatternRows.Row, _ material: StudyMaterial, _ sources: inout SourceList)
        throws(Fault) -> Item
    {
        var numbers: [Int] = []
        var title: RichText = []
        if let pericope = row.pericope {
            title = [.plain(PericopeTitle.plain(pericope.value.title))]
            numbers.append(sources.number(pericope))
        }
        var words: RichText = []
        for (verse, quotation) in row.quotations {
            if !words.runs.isEmpty { words += .plain("; ") }
            words += .quotation(quotation)
            if verse != row.passage { words += RichText([.plain(" ("), .passage(verse), .plain(")")]) }
            numbers.append(sources.number(material.chief, verse))
        }
        var ties: [String] = []
        for reason in row.reasons {
            ties.append(reason.shown)
            numbers.append(
                reason.resource.kind == .edition
                    ? sources.number(reason.resource, row.quotations.first?.verse ?? row.passage)
                    : sources.number(reason.resource, at: reason.locator))
        }
        return Item(
            .pattern, cells: [[.passage(row.passage)], title, words, [.plain(ties.joined(separator: "; "))]],
            passages: [row.passage] + row.quotations.map(\.verse).filter { $0 != row.passage },
            sources: Numbers.distinct(numbers))
    }
}
