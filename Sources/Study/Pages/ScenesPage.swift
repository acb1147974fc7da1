public import JSONText
public import Library
public import Patterns
internal import Scripture

/// The scenes of a kind as a table: a row for each, a column for each slot.
public struct ScenesPage: Sendable {
    public let document: Document
    public let json: JSON
    /// One object for each scene, the best first.
    public let lines: [JSON]

    init(document: Document, json: JSON, lines: [JSON]) {
        self.document = document
        self.json = json
        self.lines = lines
    }

    /// - Parameters:
    ///   - found: the scenes to show, the best first.
    ///   - finder: what found them.
    ///   - edition: the edition to quote.
    public init(
        _ scene: Scene, _ found: [FoundScene], from finder: SceneFinder, in edition: Resource, of library: Library
    ) throws(Fault) {
        var sources = SourceList()
        let table = SceneTable(scene: scene, edition: edition, library: library, finder: finder)
        var items: [Item] = []
        var lines: [JSON] = []
        for (index, one) in found.enumerated() {
            let row = try table.row(one)
            items.append(row.item(&sources))
            lines.append(row.json(rank: index + 1, scene))
        }
        document = Document(
            title: scene.title, lead: [[.plain(scene.about)]],
            sections: [
                Section(id: "scenes", title: "", blocks: [Block(.table(table.columns), items)])
            ], sources: sources.sources)
        self.lines = lines
        json = ["scene": .string(scene.name), "slots": .strings(scene.slots.map(\.name)), "scenes": .array(lines)]
    }
}
