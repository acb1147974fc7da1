internal import Library
internal import Philology
internal import Scripture

/// The passages that weigh the most beside this one, in the order of their weight, each with its words and why it is there; in
/// a long study the others too, by name.
enum BesideSection: StudySection {
    static let id = "beside"
    static let title = "To be read beside it"

    static func make(_ material: StudyMaterial, _ sources: inout SourceList) throws -> Section {
        var rows: [Item] = []
        var others: [(passage: Passage, reason: Kin.Reason)] = []
        for ranked in material.ranked {
            // What has been quoted above, and what goes on from a row of this table, is named only.
            let isQuoted =
                sources.quotes(material.chief, ranked.passage)
                || rows.contains { $0.passages.contains { isBeside($0, ranked.passage) } }
            if rows.count < material.options.quoted, !isQuoted, try isTied(ranked, material),
                let row = try row(ranked, material, &sources)
            {
                rows.append(row)
            } else if let reason = ranked.reasons.first {
                others.append((ranked.passage, reason))
            }
        }
        var blocks: [Block] = []
        if !rows.isEmpty { blocks.append(Block(.table(["passage", "in its words", "why"]), rows)) }
        let also = material.options.namesOthers || rows.isEmpty ? also(others, &sources) : []
        if !also.isEmpty { blocks.append(Block(.bullets, also)) }
        return Section(id: id, title: title, blocks: blocks)
    }

    /// Whether more ties a passage to this one than a line of an index that has nothing to do with the question.
    private static func isTied(_ ranked: RankedPassage, _ material: StudyMaterial) throws(Fault) -> Bool {
        if material.question.themes.isEmpty
            || ranked.reasons.contains(where: { $0.kind != .topic || material.theme.has($0) })
            || material.kin.contains(where: { $0.passage.contains(ranked.peak) && !$0.shared.isEmpty })
        {
            return true
        }
        // A later writer may quote it in another language: then the words of one edition tie them.
        let peak = try PassageText(Passage(ranked.peak), in: material.chief, material.library)
        return Stems.of(peak?.string ?? "").intersection(material.own).count >= leastShared
    }

    /// So many telling words in common tie two verses.
    private static let leastShared = 3

    /// Whether two passages touch.
    private static func isBeside(_ one: Passage, _ other: Passage) -> Bool {
        func follows(_ one: Passage, _ other: Passage) -> Bool {
            Versification.eng.verse(before: other.first).map { $0 == one.last } ?? false
        }
        return one.overlaps(other) || follows(one, other) || follows(other, one)
    }

    private static func row(
        _ ranked: RankedPassage, _ material: StudyMaterial, _ sources: inout SourceList
    ) throws(Fault) -> Item? {
        let shared = material.kin.first { $0.passage.contains(ranked.peak) }?.shared ?? []
        let peak = Passage(told(ranked, material))
        guard
            let words = try material.quoter.clauses(
                peak, in: material.chief, marking: material.telling.union(shared), near: material.stems, limit: 26)
        else { return nil }
        var numbers = [sources.number(material.chief, ranked.passage)]
        var ties: [String] = []
        for reason in ranked.reasons.prefix(2) {
            let isBare = reason.kind == .words && reason.run.isEmpty
            let tie = isBare ? try sharedWords(in: peak, shared, material) : reason.shown
            if !tie.isEmpty, !ties.contains(tie) { ties.append(tie) }
            numbers.append(number(reason, at: ranked.passage, &sources))
        }
        // What nobody can see the reason of is not shown with its words.
        guard !ties.isEmpty else { return nil }
        return Item(
            .scripture,
            cells: [[.passage(ranked.passage)], [.quotation(words)], [.plain(ties.joined(separator: "; "))]],
            passages: [ranked.passage], sources: Numbers.distinct(numbers))
    }

    /// The verse whose words are shown: of a passage that the theme's own lines list, the one that says the most of the theme.
    private static func told(_ ranked: RankedPassage, _ material: StudyMaterial) -> Verse {
        guard let reason = ranked.reasons.first, material.theme.has(reason) else { return ranked.peak }
        guard let best = material.carriers.weightiest(of: ranked.passage.verses),
            best.share > material.carriers.share(of: ranked.peak)
        else { return ranked.peak }
        return best.verse
    }

    /// The words of a verse that render words it shares with the passage: `it too has wrath, repent`.
    private static func sharedWords(
        in verse: Passage, _ shared: Set<StrongsNumber>, _ material: StudyMaterial
    ) throws(Fault) -> String {
        guard let text = try PassageText(verse, in: material.chief, material.library) else { return "" }
        var said: [String] = []
        var folded: [[String]] = []
        for mark in try material.quoter.marks(text, shared, material.chief) {
            let word = String(decoding: text.bytes[mark], as: UTF8.self)
            let runs = WordRuns.of(word).map(\.folded)
            guard !runs.allSatisfy(QuestionWords.shared.contains), !folded.contains(runs) else { continue }
            folded.append(runs)
            said.append(word)
        }
        return said.isEmpty ? "" : "it too has " + said.prefix(4).joined(separator: ", ")
    }

    /// The others in a few lines, one for each kind of tie, in the order of their weight.
    private static func also(
        _ others: [(passage: Passage, reason: Kin.Reason)], _ sources: inout SourceList
    ) -> [Item] {
        var groups: [(tie: String, kind: Kin.Reason.Kind, entries: [(passage: Passage, reason: Kin.Reason)])] = []
        for other in others {
            let tie =
                switch other.reason.kind {
                case .link: "By cross-reference"
                case .words: "By its words"
                case .topic: TopicName.shown(other.reason.why)
                case .comment: "By a commentator"
                }
            if let at = groups.firstIndex(where: { $0.tie == tie }) {
                groups[at].entries.append(other)
            } else {
                groups.append((tie, other.reason.kind, [other]))
            }
        }
        return groups.map { group in
            var text: RichText = [.strong("\(group.tie): ")]
            var numbers: [Int] = []
            for (index, entry) in group.entries.enumerated() {
                if index > 0 { text += .plain("; ") }
                text += .passage(entry.passage)
                numbers.append(number(entry.reason, at: entry.passage, &sources))
            }
            let kind: Item.Kind = group.kind == .topic ? .topic : .scripture
            return Item(
                kind, text, passages: group.entries.map(\.passage), sources: Numbers.distinct(numbers))
        }
    }

    private static func number(_ reason: Kin.Reason, at place: Passage, _ sources: inout SourceList) -> Int {
        reason.resource.kind == .edition
            ? sources.number(reason.resource, place) : sources.number(reason.resource, at: reason.locator)
    }
}
