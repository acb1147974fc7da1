internal import Library
internal import Philology
internal import Scripture

/// What the passage shows: points drawn from its own surroundings, commentators, the topical index, and verses that share
/// its words.
enum PointsSection: StudySection {
    static let id = "points"
    static let title = "What it shows"
    /// How much of the theme a verse carries that shares only words.
    private static let leastShare = 0.3

    static func make(_ material: StudyMaterial, _ sources: inout SourceList) throws -> Section {
        let room = material.options.points
        var items = try ScenePoints.items(material, &sources)
        items += try laterInTheChapter(material, &sources)
        // Half of the room is for what others than the passage say; commentators come first, and are few.
        let comments = comments(material, &sources)
        items = Array(items.prefix(max(room / 2, room - 5 - comments.count)))
        items += comments.prefix(max(1, room / 4))
        if items.count < room {
            items += try TopicPoints.items(material, most: min(3, room - items.count), &sources)
        }
        if items.count < room { items += try sharedWords(material, most: min(2, room - items.count), &sources) }
        var section = Section(id: id, title: title, blocks: items.isEmpty ? [] : [Block(.numbered, items)])
        let kinds = Set(material.library.resources.map(\.kind))
        var lacking: [String] = []
        if !kinds.contains(.topics) { lacking.append("no topical index is installed") }
        if !kinds.contains(.commentary) { lacking.append("no commentary is installed") }
        if !lacking.isEmpty {
            section.note = "This section is thinner than it could be: \(lacking.joined(separator: ", "))."
        }
        return section
    }

    /// What the theme's own lines list in the same chapter, outside the scene.
    private static func laterInTheChapter(_ material: StudyMaterial, _ sources: inout SourceList) throws(Fault)
        -> [Item]
    {
        let chapter = material.passage.first.packed >> 8
        for kin in material.kin.prefix(120) where kin.passage.first.packed >> 8 == chapter {
            guard let reason = kin.chief.first(where: { $0.kind == .topic && material.theme.has($0) }),
                let quotation = try material.quoter.clauses(
                    kin.passage, in: material.chief, marking: material.telling, near: material.stems, limit: 36),
                !quotation.marks.isEmpty
            else { continue }
            let numbers = [
                sources.number(reason.resource, at: reason.locator), sources.number(material.chief, kin.passage),
            ]
            return [
                Item(
                    .scripture,
                    [
                        .strong("In the same chapter"), .plain(", "), .passage(kin.passage),
                        .plain(" (\(reason.shown)): "), .quotation(quotation),
                    ],
                    passages: [kin.passage], sources: Numbers.distinct(numbers))
            ]
        }
        return []
    }

    /// Verses elsewhere that share a run of words, or the rarest words, with the passage.
    private static func sharedWords(
        _ material: StudyMaterial, most: Int, _ sources: inout SourceList
    ) throws -> [Item] {
        var items: [Item] = []
        // Genealogies are of one form: that they share its words is no news.
        guard material.genre != .genealogy else { return [] }
        let scenes = material.scenes.map(\.passage)
        let telling = material.kin.filter { kin in
            kin.wordWeight > 1.6 && !scenes.contains { $0.overlaps(kin.passage) }
        }
        for kin in telling.sorted(by: { $0.wordWeight > $1.wordWeight }) where items.count < most {
            guard let reason = kin.reasons.filter({ $0.kind == .words }).max(by: { $0.weight < $1.weight }),
                let place = Passage(osis: reason.locator), !sources.has(material.chief, place),
                let quotation = try material.quoter.clauses(
                    place, in: material.chief, marking: kin.shared, phrase: reason.run, near: material.stems,
                    limit: 30), quotation.marks.count > (reason.run.isEmpty ? 1 : 0)
            else { continue }
            var text: RichText = [.strong("The same words return"), .plain(" in "), .passage(place), .plain(", ")]
            // Two words that happen to stand in both say nothing; something else must tie them, or the theme.
            guard
                !reason.run.isEmpty || kin.shared.count > 2 || kin.reasons.contains(where: { $0.kind != .words })
                    || material.carriers.share(of: place) >= leastShare
            else { continue }
            if !reason.run.isEmpty, try !material.tells(reason.run) { continue }
            if reason.run.isEmpty {
                let here = try material.library.words(of: place, in: reason.resource).flatMap(\.strongs).map(\.root)
                var shared = kin.shared.intersection(here)
                for number in shared where try isSmall(number, material) { shared.remove(number) }
                if shared.count < 2 { continue }
                text += try names(of: shared, material)
            } else {
                // As the edition writes it, names with their capitals.
                let there = try PassageText(place, in: material.chief, material.library)
                let run = there.flatMap { text in text.places(of: reason.run).first.map { text.bytes[$0] } }
                text += .plain(
                    run.map { "shares the words “\(String(decoding: $0, as: UTF8.self))”" } ?? reason.shown)
            }
            text += [.plain(": "), .quotation(quotation)]
            items.append(Item(.scripture, text, passages: [place], sources: [sources.number(material.chief, place)]))
        }
        return items
    }

    /// Whether all that a word means is a small word of ours: `being`.
    private static func isSmall(_ number: StrongsNumber, _ material: StudyMaterial) throws(Fault) -> Bool {
        guard let gloss = try material.library.gloss(of: number) else { return false }
        return WordRuns.of(gloss).allSatisfy { QuestionWords.shared.contains($0.folded) }
    }

    /// The rarest of the shared words, each in its dictionary form with its sense.
    private static func names(of numbers: Set<StrongsNumber>, _ material: StudyMaterial) throws(Fault) -> RichText {
        var rated: [(number: StrongsNumber, verses: Int)] = []
        for number in numbers.sorted() {
            let edition = material.tagged ?? material.chief
            rated.append((number, try material.library.count(of: number, in: edition).verses))
        }
        var text: RichText = []
        for (number, _) in rated.sorted(by: { $0.verses < $1.verses }).prefix(2) {
            if !text.runs.isEmpty { text += .plain(" and ") }
            text += try WordStudy.name(of: number, material.library)
        }
        return text
    }

    /// What commentators say of the passage to the question.
    private static func comments(_ material: StudyMaterial, _ sources: inout SourceList) -> [Item] {
        let choice = CommentChoice(material, leavingOut: material.lessons.map(\.sentence))
        let chosen = material.comments
            .filter { !CatchwordNotes.are(material, $0) }
            .filter {
                $0.value.part != "outline" && $0.value.passage.last.chapter - $0.value.passage.first.chapter <= 1
            }
            .map { ($0, choice.best($0, count: 2)) }
            .filter { !$0.1.isEmpty }
            .sorted { $0.1.score > $1.1.score }
        var authors: Set<String> = []
        return chosen.filter { authors.insert(AuthorName.of($0.0)).inserted }.prefix(3).map { stored, chosen in
            Item(
                .comment,
                [
                    .strong(AuthorName.of(stored)), .plain(" on "), .passage(stored.value.passage), .plain(": "),
                    .quotation(chosen.quotation(stored)),
                ],
                passages: [stored.value.passage], sources: [sources.number(stored)])
        }
    }
}

extension Kin {
    /// How much the shared words alone weigh.
    var wordWeight: Double { reasons.filter { $0.kind == .words }.map(\.weight).max() ?? 0 }
}
