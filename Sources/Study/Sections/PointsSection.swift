internal import Library
internal import Philology
internal import Scripture

/// What the passage shows: points drawn from its own scene, the topical index, verses that share its words, and
/// commentators.
enum PointsSection: StudySection {
    static let id = "points"
    static let title = "What it shows"

    static func make(_ material: StudyMaterial, _ sources: inout SourceList) throws -> Section {
        var items: [Item] = []
        items += try inTheScene(material, &sources)
        items += try laterInTheChapter(material, &sources)
        let room = material.options.points
        if items.count < room { items += try underTopics(material, &sources) }
        if items.count < room { items += try sharedWords(material, &sources) }
        if items.count < room { items += comments(material, &sources) }
        items = Array(items.prefix(room))
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

    // MARK: Points

    /// The verses of the scene that carry the most of the theme, in their order; where there is no theme, those that
    /// follow the passage.
    private static func inTheScene(_ material: StudyMaterial, _ sources: inout SourceList) throws(Fault) -> [Item] {
        let rated = material.scene.verses.filter { $0 > material.passage.last }
            .map { (verse: $0, weight: material.carriers.share(of: $0)) }
        let chosen = rated.sorted { ($1.weight, $0.verse) < ($0.weight, $1.verse) }.prefix(4).map(\.verse).sorted()
        var items: [Item] = []
        for place in chosen.map({ Passage($0) }) {
            guard
                let quotation = try material.quoter.clauses(
                    place, in: material.chief, marking: material.telling, limit: 40)
            else { continue }
            var text: RichText = [
                .strong("In the same scene"), .plain(", "), .passage(place), .plain(": "), .quotation(quotation),
            ]
            var passages = [place]
            for echo in try echoes(of: place, material) {
                guard
                    let words = try material.quoter.clauses(
                        echo.place, in: material.chief, marking: echo.numbers, phrase: echo.run, limit: 20)
                else { continue }
                text += RichText([
                    .plain(passages.count == 1 ? " Its words return in " : "; in "), .passage(echo.place), .plain(", "),
                    .quotation(words),
                ])
                passages.append(echo.place)
            }
            let numbers = passages.map { sources.number(material.chief, $0) }
            items.append(Item(.scripture, text, passages: passages, sources: Numbers.distinct(numbers)))
        }
        return items
    }

    /// Verses of other chapters that share the most words with a verse of the scene, two at most, and only where they
    /// share much.
    private static func echoes(
        of verse: Passage, _ material: StudyMaterial
    ) throws(Fault) -> [(place: Passage, numbers: Set<StrongsNumber>, run: [String])] {
        guard let tagged = material.tagged else { return [] }
        let likes = try SharedWords(library: material.library, tagged: tagged).verses(like: verse, most: 40)
        return likes.filter { $0.verse.packed >> 8 != verse.first.packed >> 8 && $0.weight >= 2.2 }.prefix(2)
            .map { (Passage($0.verse), $0.numbers, $0.run) }
    }

    /// What the theme's own lines list in the same chapter, outside the scene.
    private static func laterInTheChapter(_ material: StudyMaterial, _ sources: inout SourceList) throws(Fault)
        -> [Item]
    {
        let chapter = material.passage.first.packed >> 8
        for kin in material.kin.prefix(120) where kin.passage.first.packed >> 8 == chapter {
            guard let reason = kin.chief.first(where: { $0.kind == .topic && material.theme.has($0) }),
                let quotation = try material.quoter.clauses(
                    kin.passage, in: material.chief, marking: material.telling, limit: 40)
            else { continue }
            let numbers = [
                sources.number(reason.resource, at: reason.locator), sources.number(material.chief, kin.passage),
            ]
            return [
                Item(
                    .scripture,
                    [
                        .strong("In the same chapter"), .plain(", "), .passage(kin.passage),
                        .plain(" (\(reason.why)): "), .quotation(quotation),
                    ],
                    passages: [kin.passage], sources: Numbers.distinct(numbers))
            ]
        }
        return []
    }

    /// The lines of the topical index that list the passage, those nearest the question first, each with the verses
    /// it sets beside the passage.
    private static func underTopics(_ material: StudyMaterial, _ sources: inout SourceList) throws(Fault) -> [Item] {
        let relevance = KinRelevance(material)
        // What stands in the table of scenes is not shown twice.
        var used = Set(material.scenes.flatMap { $0.passage.verses })
        var topics: [String: Int] = [:]
        var items: [Item] = []
        let atPassage = try material.library.topicLines(at: material.passage, widest: 40)
        let atScene = try material.library.topicLines(at: material.scene, widest: 40)
            .filter { relevance.isAsked($0.value) && !atPassage.contains($0) }
        let lines = (atPassage + atScene).map { (line: $0, weight: relevance.weight(of: $0.value)) }
            .filter { $0.line.value.references.count <= ($0.weight >= 1 ? 120 : 12) }
            .sorted { $0.weight > $1.weight }
        for (stored, _) in lines where items.count < 4 {
            topics[stored.value.topic, default: 0] += 1
            guard topics[stored.value.topic, default: 0] <= (relevance.isAsked(stored.value) ? 2 : 1) else { continue }
            let beside = relevance.nearest(in: stored.value.references, count: 2, used: &used)
            var text: RichText = [.strong(stored.value.name), .plain(". ")]
            var passages = stored.value.references.filter { $0.overlaps(material.scene) }
            var numbers = [sources.number(stored)]
            // That a topic lists the passage tells a reader nothing but where to look.
            if beside.isEmpty { continue }
            text += .plain("The index sets beside it ")
            for (index, place) in beside.enumerated() {
                guard
                    let quotation = try material.quoter.clauses(
                        place, in: material.chief, marking: material.telling, limit: 24)
                else { continue }
                if index > 0 { text += .plain("; ") }
                text += [.passage(place), .plain(", "), .quotation(quotation)]
                passages.append(place)
                numbers.append(sources.number(material.chief, place))
            }
            items.append(Item(.topic, text, passages: passages, sources: Numbers.distinct(numbers)))
        }
        return items
    }

    /// Verses elsewhere that share a run of words, or the rarest words, with the passage.
    private static func sharedWords(_ material: StudyMaterial, _ sources: inout SourceList) throws(Fault) -> [Item] {
        var items: [Item] = []
        let scenes = material.scenes.map(\.passage)
        let telling = material.kin.filter { kin in
            kin.wordWeight > 1.6 && !scenes.contains { $0.overlaps(kin.passage) }
        }
        for kin in telling.sorted(by: { $0.wordWeight > $1.wordWeight }).prefix(3) {
            guard let reason = kin.reasons.filter({ $0.kind == .words }).max(by: { $0.weight < $1.weight }),
                let place = Passage(osis: reason.locator),
                let quotation = try material.quoter.clauses(
                    place, in: material.chief, marking: kin.shared, phrase: reason.words, limit: 30)
            else { continue }
            let tie = if reason.words.isEmpty { try names(of: kin.shared, material) } else { reason.why }
            items.append(
                Item(
                    .scripture,
                    [
                        .strong("The same words return"), .plain(" in "), .passage(place), .plain(" (\(tie)): "),
                        .quotation(quotation),
                    ],
                    passages: [place], sources: [sources.number(material.chief, place)]))
        }
        return items
    }

    /// Dictionary forms and senses of shared words: `נָחַם “be sorry”`.
    private static func names(of numbers: Set<StrongsNumber>, _ material: StudyMaterial) throws(Fault) -> String {
        var names: [String] = []
        for number in numbers.sorted().prefix(4) {
            let gloss = try material.library.gloss(of: number)
            names.append(gloss.map { "\(number) \($0.prefix { $0 != ";" && $0 != "," })" } ?? number.description)
        }
        return names.joined(separator: ", ")
    }

    /// What commentators say of the passage to the question.
    private static func comments(_ material: StudyMaterial, _ sources: inout SourceList) -> [Item] {
        let choice = CommentChoice(material, leavingOut: LessonChoice(material).lessons.map(\.sentence))
        let chosen = material.comments
            .filter {
                $0.value.part != "outline" && $0.value.passage.last.chapter - $0.value.passage.first.chapter <= 1
            }
            .map { ($0, choice.best($0, count: 2)) }
            .filter { !$0.1.isEmpty }
            .sorted { $0.1.score > $1.1.score }
        var authors: Set<String> = []
        return chosen.filter { authors.insert($0.0.resource.name + $0.0.value.author).inserted }.prefix(3).map {
            stored, chosen in
            let author = stored.value.author.isEmpty ? stored.resource.title : stored.value.author
            return Item(
                .comment,
                [
                    .strong(author), .plain(" on "), .passage(stored.value.passage), .plain(": "),
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
