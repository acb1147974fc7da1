internal import Library
internal import Philology
internal import Scripture

/// Chooses the scenes that a study sets beside its own: the nearest kin that the theme's topics list, spread over
/// the canon, one to a chapter.
struct PatternRows {
    struct Row {
        var passage: Passage
        var pericope: Stored<Pericope>?
        /// The verse that shows the pattern, and its words.
        var verse: Passage?
        var quotation: Quotation?
        var reasons: [Kin.Reason]
    }

    private let material: StudyMaterial
    private let most = 10

    init(_ material: StudyMaterial) {
        self.material = material
    }

    func rows() throws(Fault) -> [Row] {
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

    /// Kin weighed as scenes of the kind: those in which the theme's own words stand weigh more.
    private func rated() throws(Fault) -> [(kin: Kin, score: Double)] {
        var rated: [(Kin, Double)] = []
        for kin in material.kin.prefix(120) {
            guard kin.reasons.contains(where: { $0.kind == .topic }) || kin.reasons.count > 1 else { continue }
            let share = try share(of: kin.passage)
            // "Elsewhere" is better shown by other people than those of the question.
            let again = try hasNames(kin.passage) ? 0.6 : 1
            rated.append((kin, kin.score * (0.4 + share) * again))
        }
        return rated
    }

    /// How much of the theme a passage carries, 0 to 1: its most telling verse, in the originals' words or in an English
    /// word of the theme's families.
    private func share(of passage: Passage) throws(Fault) -> Double {
        var most = material.profile.words.isEmpty ? 0.5 : 0.0
        for verse in passage.verses.prefix(40) { most = max(most, try share(ofVerse: Passage(verse))) }
        return most
    }

    private func share(ofVerse verse: Passage) throws(Fault) -> Double {
        let share = material.profile.share(of: try numbers(in: verse))
        guard share < 0.7, let text = try PassageText(verse, in: material.chief, material.library) else { return share }
        let words = Set(WordRuns.of(text.string).map(\.folded))
        let isNamed = material.question.themes.contains { theme in words.contains { WordFamilies.shared.areKin($0, theme) } }
        return isNamed ? 0.7 : share
    }

    /// Whether a name of the question stands in a passage; the people's name, `Israel`, is in half the canon.
    private func hasNames(_ passage: Passage) throws(Fault) -> Bool {
        let names = Set(material.question.names.map { $0.lowercased() }).subtracting(["israel", "god", "lord", "jesus", "christ"])
        guard !names.isEmpty, let text = try PassageText(passage, in: material.chief, material.library) else { return false }
        return WordRuns.of(text.string).contains { names.contains($0.folded) }
    }

    private func numbers(in passage: Passage) throws(Fault) -> [StrongsNumber] {
        try material.library.words(of: passage, in: material.tagged ?? material.chief).compactMap(\.strongs.first?.root)
    }

    private func row(_ kin: Kin) throws(Fault) -> Row {
        let telling = material.telling.union(kin.shared)
        var best: (verse: Verse, weight: Double)?
        for verse in kin.passage.verses.prefix(30) {
            let weight = try share(ofVerse: Passage(verse))
            if weight > best?.weight ?? 0 { best = (verse, weight) }
        }
        let verse = Passage(best?.verse ?? kin.passage.first)
        let quotation = try material.quoter.clauses(verse, in: material.chief, marking: telling, limit: 24)
        let pericope = try material.library.pericopes(at: verse).first { $0.value.passage.contains(verse.first) }
        return Row(
            passage: kin.passage, pericope: pericope, verse: verse, quotation: quotation,
            reasons: Array(kin.chief.prefix(2)))
    }
}
