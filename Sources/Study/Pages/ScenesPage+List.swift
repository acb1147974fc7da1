internal import JSONText
public import Library
public import Patterns
public import Scripture

extension ScenesPage {
    /// The scenes there are, or those found in a passage with where they are in it.
    public init(
        list rows: [(scene: Scene, found: FoundScene?)], in passage: Passage?, from finder: SceneFinder, edition: Resource,
        of library: Library
    ) throws(Fault) {
        var sources = SourceList()
        var items: [Item] = []
        var lines: [JSON] = []
        for (scene, found) in rows {
            guard let found else {
                items.append(
                    Item(
                        .pattern, cells: [[.command("catena scenes \(scene.name)")], [.plain(scene.about)]], sources: [])
                )
                lines.append([
                    "scene": .string(scene.name), "title": .string(scene.title), "about": .string(scene.about),
                    "slots": .strings(scene.slots.map(\.name)),
                ])
                continue
            }
            let row = try SceneTable(scene: scene, edition: edition, library: library, finder: finder).row(found)
            var item = row.item(&sources)
            let filled = zip(scene.slots, item.cells.dropFirst()).filter { $0.1.plain != "–" }
            var words: RichText = []
            for (slot, cell) in filled {
                if !words.runs.isEmpty { words += .plain("; ") }
                words += RichText([.plain(slot.name + " ")]) + cell
            }
            item.cells = [[.plain(scene.title)], [.passage(found.passage)], words]
            items.append(item)
            lines.append(row.json(rank: lines.count + 1, scene))
        }
        let columns = passage == nil ? ["scene", "what happens in it"] : ["scene", "where", "in its words"]
        self.init(
            document: Document(
                title: passage.map { "Scenes in \($0.name)" } ?? "Scenes",
                sections: [Section(id: "scenes", title: "", blocks: [Block(.table(columns), items)])],
                sources: sources.sources),
            json: ["scenes": .array(lines)], lines: lines)
    }
}
