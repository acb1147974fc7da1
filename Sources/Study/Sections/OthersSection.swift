internal import Library
internal import Scripture

/// Who else: the people whom the theme's own lines in the topical index name as instances, each with the words that tell of it.
enum OthersSection: StudySection {
    static let id = "others"
    static let title = "Who else"

    static func make(_ material: StudyMaterial, _ sources: inout SourceList) throws -> Section {
        var section = Section(id: id, title: title)
        guard material.kind == .whoElse else { return section }
        var rows: [Item] = []
        for instance in try ThemeInstances(material).chosen(most) {
            guard
                let words = try material.quoter.clauses(
                    Passage(instance.verse), in: material.chief, marking: material.telling,
                    near: material.stems.union(Stems.of(instance.line.value.name)), limit: 24)
            else { continue }
            rows.append(
                Item(
                    .pattern,
                    cells: [
                        [.plain(TopicName.shown(instance.name))], [.passage(instance.place)], [.quotation(words)],
                    ],
                    passages: [instance.place],
                    sources: Numbers.distinct([
                        sources.number(instance.line), sources.number(material.chief, instance.place),
                    ])))
        }
        if !rows.isEmpty { section.blocks = [Block(.table(["who", "where", "in its words"]), rows)] }
        return section
    }

    private static let most = 12
}
