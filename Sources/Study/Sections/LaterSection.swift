internal import Library
internal import Scripture

/// Where a law, a psalm, a saying or a prophecy returns in later books: passages that a cross-reference, a commentator or
/// shared words tie to it, those with the most of its words first.
enum LaterSection: StudySection {
    static let id = "later"
    static let title = "Taken up in the New Testament"

    /// What later writers quote; a story is told again, which its parallels show.
    private static let kinds: Set<Genre> = [.law, .psalm, .proverb, .wisdom, .prophecy]
    private static let most = 5
    /// How many passages are looked at: those tied the most.
    private static let looked = 60

    static func make(_ material: StudyMaterial, _ sources: inout SourceList) throws -> Section {
        var section = Section(id: id, title: material.genre == .law ? "Later uses of the law" : title)
        guard material.passage.last.book <= .malachi, kinds.contains(material.genre) else { return section }
        var rated: [(kin: Kin, common: [String], score: Double)] = []
        // What is as long as a chapter has many words in common with anything.
        let tied = material.kin.filter { isLater($0.passage, material) && $0.passage.verses.count <= 8 }
            .map { (kin: $0, ties: $0.reasons.filter { $0.kind != .topic }) }.filter { !$0.ties.isEmpty }
            .sorted { ($0.ties.map(\.weight).max() ?? 0) > ($1.ties.map(\.weight).max() ?? 0) }
        for (kin, ties) in tied.prefix(looked) {
            guard let text = try PassageText(kin.passage, in: material.chief, material.library) else { continue }
            let words = WordRuns.of(text.string)
            var common: [String] = []
            for word in words where !Stems.of([word]).isDisjoint(with: material.stems) && !common.contains(word.folded)
            {
                common.append(word.folded)
            }
            // A link alone says too little, and so do a few common words; both together say that one has the other in mind.
            let isTied = ties.contains { $0.kind != .words || $0.run.count >= 4 }
            guard isTied, common.count >= 2 else { continue }
            let weight = ties.map(\.weight).max() ?? 0
            rated.append((kin, common, weight + 0.5 * Double(min(common.count, 6))))
        }
        var items: [Item] = []
        for (kin, common, _) in rated.sorted(by: { ($1.score, $0.kin.passage.first) < ($0.score, $1.kin.passage.first) }
        )
        .prefix(most) {
            guard
                let words = try material.quoter.clauses(
                    kin.passage, in: material.chief, marking: material.telling, near: material.stems, limit: 30),
                let reason = kin.chief.first(where: { $0.kind != .topic })
            else { continue }
            let number =
                reason.resource.kind == .edition
                ? sources.number(reason.resource, kin.passage) : sources.number(reason.resource, at: reason.locator)
            let tie = reason.shown.isEmpty ? "" : reason.shown + "; "
            items.append(
                Item(
                    .scripture,
                    [
                        .passage(kin.passage), .plain(": "), .quotation(words),
                        .plain(" (\(tie)both have \(common.prefix(4).joined(separator: ", ")))"),
                    ],
                    passages: [kin.passage],
                    sources: Numbers.distinct([sources.number(material.chief, kin.passage), number])))
        }
        section.blocks = items.isEmpty ? [] : [Block(.bullets, items)]
        return section
    }

    /// A law returns in all that is written after the law; anything else in the New Testament.
    private static func isLater(_ passage: Passage, _ material: StudyMaterial) -> Bool {
        let book = passage.first.book
        if (.matthew)...(.revelation) ~= book { return true }
        return material.genre == .law && (.joshua)...(.malachi) ~= book
    }
}
