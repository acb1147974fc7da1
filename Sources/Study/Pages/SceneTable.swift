internal import JSONText
internal import Library
internal import Patterns
internal import Scripture

/// Sets found scenes as rows whose cells are words of scripture.
struct SceneTable {
    let scene: Scene
    let edition: Resource
    let library: Library
    let finder: SceneFinder

    var columns: [String] { ["scene"] + scene.slots.map(\.name) }

    /// A table of scenes. Where there are more columns than asked for, the slots that the fewest of the scenes fill are left
    /// out, of equals those that weigh least.
    func block(_ found: [FoundScene], columns most: Int, _ sources: inout SourceList) throws(Fault) -> Block {
        let counts = scene.slots.indices.map { slot in Double(found.count { $0.fillings[slot] != nil }) }
        let order = scene.slots.indices.sorted {
            counts[$0] * scene.slots[$0].weight > counts[$1] * scene.slots[$1].weight
        }
        let kept = order.prefix(most - 1).sorted()
        var items: [Item] = []
        for one in found {
            items.append(try row(one, slots: kept).item(&sources))
        }
        return Block(.table(["scene"] + kept.map { scene.slots[$0].name }), items)
    }

    struct Cell {
        var filling: SlotFilling
        var quotation: Quotation
        /// Whether its words have been quoted in the row already, for another slot.
        var isSaid = false
    }

    struct Row {
        var found: FoundScene
        var cells: [Cell?]
        var edition: Resource
        var topics: Resource?

        /// A row of a table, its sources noted.
        func item(_ sources: inout SourceList) -> Item {
            var texts: [RichText] = [[.passage(found.passage)]]
            var numbers: [Int] = []
            var passages = [found.passage]
            for cell in cells {
                guard let cell else {
                    texts.append([.plain("–")])
                    continue
                }
                var text: RichText = []
                if let denial = cell.filling.denial { text += [.strong(denial), .plain(": ")] }
                if cell.isSaid { text += .plain("in the same words") } else { text += .quotation(cell.quotation) }
                texts.append(text)
                passages.append(cell.filling.verse)
                numbers.append(sources.number(edition, cell.filling.verse))
            }
            if let topics, let line = found.topics.first { numbers.append(sources.number(topics, at: line.topic)) }
            var distinct: [Passage] = []
            for passage in passages where !distinct.contains(passage) { distinct.append(passage) }
            return Item(.pattern, cells: texts, passages: distinct, sources: Numbers.distinct(numbers))
        }

        func json(rank: Int, _ scene: Scene) -> JSON {
            var evidence: [JSON] = []
            for cell in cells {
                guard let cell else { continue }
                let filling = cell.filling
                let state = filling.denial.map { "\(filling.slot.name), \($0)" } ?? filling.slot.name
                evidence.append([
                    "kind": .string(Evidence.Kind.slot.rawValue), "at": .string(filling.verse.osis), "with": .null,
                    "why": .string("\(state): “\(cell.quotation.text)” (\(filling.cue.text))"),
                    "source": .string("\(edition.name):\(filling.verse.osis)"),
                ])
            }
            for line in found.topics {
                evidence.append([
                    "kind": .string(Evidence.Kind.topic.rawValue), "at": .string(line.passage.osis), "with": .null,
                    "why": .string("listed under \(line.name)"),
                    "source": .string("\((topics?.name ?? "topics").lowercased()):\(line.topic)"),
                ])
            }
            return [
                "rank": .integer(rank), "osis": .string(found.passage.osis),
                "score": .number((found.score * 1000).rounded() / 1000), "scene": .string(scene.name),
                "evidence": .array(evidence),
            ]
        }
    }

    /// - Parameter slots: the slots to show; `nil` for all.
    func row(_ found: FoundScene, slots: [Int]? = nil) throws(Fault) -> Row {
        let quoter = Quoter(library: library)
        var cells: [Cell?] = []
        var said: [String] = []
        for slot in slots ?? Array(found.fillings.indices) {
            guard let filling = found.fillings[slot],
                let quotation = try quoter.clauses(filling, in: edition, from: finder)
            else {
                cells.append(nil)
                continue
            }
            // A clause may fill two slots; it is quoted once.
            let isSaid = filling.denial == nil && said.contains { $0.contains(quotation.text) }
            said.append(quotation.text)
            cells.append(Cell(filling: filling, quotation: quotation, isSaid: isSaid))
        }
        return Row(
            found: found, cells: cells, edition: edition, topics: library.resources.first { $0.kind == .topics })
    }
}
