internal import JSONText
internal import Library
internal import Patterns
internal import Scripture

/// Sets found scenes as rows whose cells are words of scripture.
struct SceneTable {
    let scene: Scene
    let edition: Resource
    let library: Library

    var columns: [String] { ["scene"] + scene.slots.map(\.name) }

    struct Cell {
        var filling: SlotFilling
        var quotation: Quotation
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
                text += .quotation(cell.quotation)
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

    func row(_ found: FoundScene) throws(Fault) -> Row {
        let quoter = Quoter(library: library)
        var cells: [Cell?] = []
        for filling in found.fillings {
            guard let filling, let quotation = try quoter.clauses(filling, in: edition) else {
                cells.append(nil)
                continue
            }
            cells.append(Cell(filling: filling, quotation: quotation))
        }
        return Row(
            found: found, cells: cells, edition: edition, topics: library.resources.first { $0.kind == .topics })
    }
}
