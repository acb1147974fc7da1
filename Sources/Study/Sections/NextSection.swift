internal import Library
internal import Scripture

/// Questions that follow from this one, each a command that runs.
enum NextSection: StudySection {
    static let id = "next"
    static let title = "Go on"

    static func make(_ material: StudyMaterial, _ sources: inout SourceList) throws -> Section {
        var items: [Item] = []
        for ranked in material.ranked.prefix(2) {
            guard let reason = ranked.reasons.first else { continue }
            let source =
                reason.resource.kind == .edition
                ? sources.number(reason.resource, ranked.passage) : sources.number(reason.resource, at: reason.locator)
            items.append(
                Item(
                    .heading,
                    [.command("catena study \"What is the meaning of \(ranked.passage.name)?\"")],
                    passages: [ranked.passage], sources: [source]))
        }
        if let number = material.phrase?.strongs.first {
            items.append(
                Item(
                    .heading, [.command("catena word \(number)"), .plain(" — the word in all its places")],
                    sources: [sources.number(material.chief, material.passage)]))
        }
        if let line = material.theme.lines.first(where: { $0.stored.value.topic == material.theme.topics.first }) {
            items.append(
                Item(
                    .heading, [.command("catena topics \"\(line.stored.value.topic)\""), .plain(" — the whole topic")],
                    sources: [sources.number(line.stored)]))
        }
        if material.scene != material.passage {
            items.append(
                Item(
                    .heading,
                    [
                        .command("catena read \"\(material.scene.name)\" --interlinear"),
                        .plain(" — the \(material.genre.whole), word by word"),
                    ],
                    passages: [material.scene], sources: [sources.number(material.chief, material.scene)]))
        }
        return Section(id: id, title: title, blocks: [Block(.bullets, items)])
    }
}
