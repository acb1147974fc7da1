internal import Library
internal import Patterns
internal import Philology
internal import Scripture

/// Chooses the scenes that a study sets beside its own: the nearest kin that the theme's topics list, spread over
/// the canon, one to a chapter.
struct PatternRows {
    struct Row {
        var passage: Passage
        var pericope: Stored<Pericope>?
        /// The verses that show the pattern, two at most, and their words.
        var quotations: [(verse: Passage, words: Quotation)]
        var reasons: [Kin.Reason]
    }

    private let material: StudyMaterial
    private let most = 6
    private let leastShare = 0.4

    init(_ material: StudyMaterial) {
        self.material = material
    }

    func rows() throws -> [Row] {
        if let pattern = material.pattern {
            return try pattern.others.map { one throws(Fault) in try row(one, pattern.finder) }
        }
        // Where only words of every other chapter are asked after, what has them is no pattern.
        guard try material.question.themes.contains(where: isTelling) else { return [] }
        var pool = try rated()
        var chosen: [Kin] = []
        var counts: [Int: Int] = [:]
        var chapters: Set<UInt32> = [material.passage.first.packed >> 8]
        // The next best is taken again and again; each part of the canon that has had its turn counts for less.
        while chosen.count < most, !pool.isEmpty {
            func worth(_ one: (kin: Kin, score: Double)) -> Double {
                one.score * Logarithm.power(0.7, counts[CanonPart.of(one.kin.passage.first.book), default: 0])
            }
            guard let best = pool.indices.max(by: { worth(pool[$0]) < worth(pool[$1]) }) else { break }
            let kin = pool.remove(at: best).kin
            guard chapters.insert(kin.passage.first.packed >> 8).inserted else { continue }
            counts[CanonPart.of(kin.passage.first.book), default: 0] += 1
            chosen.append(kin)
        }
        return try chosen.sorted { $0.passage.first < $1.passage.first }.map { kin throws(Fault) in try row(kin) }
    }

    private func isTelling(_ theme: String) throws -> Bool {
        try StemCounts(material.finder.searcher).count(of: EnglishStem.stem(theme)) <= 1_500
    }

    /// Kin weighed as scenes of the kind: those in which the theme's own words stand weigh more.
    private func rated() throws(Fault) -> [(kin: Kin, score: Double)] {
        var rated: [(Kin, Double)] = []
        for kin in material.kin.prefix(120) {
            // What is only near in words is to be read beside the passage, below; here stands what the theme's own lines list.
            guard kin.reasons.contains(where: material.theme.isAbout) else { continue }
            let share = material.carriers.share(of: kin.extent)
            // A line of an index may list what says nothing of it in words a reader would see.
            guard share >= leastShare else { continue }
            // "Elsewhere" is better shown by other people than those of the question.
            let again = try hasNames(kin.extent) ? 0.5 : 1
            rated.append((kin, kin.score * (0.2 + 1.2 * share) * again))
        }
        return rated
    }

    /// Whether a name of the question stands in a passage; the people's name, `Israel`, is in half the canon.
    func hasNames(_ passage: Passage) throws(Fault) -> Bool {
        let names = Set(material.question.names.map { $0.lowercased() }).subtracting([
            "israel", "god", "lord", "jesus", "christ",
        ])
        guard !names.isEmpty, let text = try PassageText(passage, in: material.chief, material.library) else {
            return false
        }
        return WordRuns.of(text.string).contains { names.contains($0.folded) }
    }

    /// A scene of the pattern as a row: the words of its core slots, and the line that lists it.
    private func row(_ found: FoundScene, _ finder: SceneFinder) throws(Fault) -> Row {
        var quotations: [(verse: Passage, words: Quotation)] = []
        for case .some(let filling) in found.fillings where filling.slot.isCore {
            guard !quotations.contains(where: { $0.verse == filling.verse }),
                let words = try material.quoter.clauses(filling, in: material.chief, from: finder)
            else { continue }
            quotations.append((filling.verse, words))
        }
        var reasons: [Kin.Reason] = []
        if let line = found.topics.first, let topics = material.library.resources.first(where: { $0.kind == .topics }) {
            reasons.append(
                Kin.Reason(kind: .topic, why: line.name, resource: topics, locator: line.topic, weight: 1))
        }
        return Row(passage: found.passage, pericope: nil, quotations: quotations, reasons: reasons)
    }

    private func row(_ kin: Kin) throws(Fault) -> Row {
        let telling = material.telling.union(kin.shared)
        let rated = kin.extent.verses.prefix(40).map { (verse: $0, share: material.carriers.share(of: $0)) }
            .sorted { ($1.share, $0.verse) < ($0.share, $1.verse) }
        var verses = [rated.first.map(\.verse) ?? kin.passage.first]
        // A second verse speaks too where it says as much and is not the first one's neighbour.
        if let second = rated.dropFirst().first(where: { abs($0.verse.number - verses[0].number) > 1 }),
            second.share >= 0.65
        {
            verses.append(second.verse)
        }
        var quotations: [(verse: Passage, words: Quotation)] = []
        for verse in verses.sorted().map({ Passage($0) }) {
            if let words = try material.quoter.clauses(
                verse, in: material.chief, marking: telling, near: material.stems, limit: 24)
            {
                quotations.append((verse, words))
            }
        }
        let place = Passage(verses[0])
        let pericope = try material.library.pericopes(at: place).first { $0.value.passage.contains(place.first) }
        let shown = kin.extent.verses.count <= 15 ? kin.extent : kin.passage
        return Row(
            passage: shown, pericope: pericope, quotations: quotations,
            reasons: Array(kin.chief.filter(material.theme.isAbout).prefix(1)))
    }
}
