internal import Library
internal import Scripture

/// The other passages that the question names, each in full, with the words it has in common with the first.
enum NamedSection: StudySection {
    static let id = "named"
    static let title = "Set beside it by the question"

    static func make(_ material: StudyMaterial, _ sources: inout SourceList) throws -> Section {
        var rows: [Item] = []
        for named in material.question.references.map(\.passage) where !named.overlaps(material.passage) {
            guard rows.count < most, let text = try PassageText(named, in: material.chief, material.library) else {
                continue
            }
            let common = try WordsInBoth(material.focus, named, material)
            let quotation = text.quotation(
                text.window(around: [], near: material.stems, words: 60), marks: [], marked: true)
            rows.append(
                Item(
                    .scripture,
                    cells: [
                        [.passage(named)], [.quotation(quotation)],
                        common.text,
                    ],
                    passages: [named], sources: [sources.number(material.chief, named)]))
        }
        return Section(
            id: id, title: title,
            blocks: rows.isEmpty ? [] : [Block(.table(["passage", "in its words", "in common"]), rows)])
    }

    private static let most = 6
}
