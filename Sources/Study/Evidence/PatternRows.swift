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
    private let most = 9

    init(_ material: StudyMaterial) {
        self.material = material
    }

    func rows() throws(Fault) -> [Row] {
        var chosen: [(kin: Kin, score: Double)] = []
        var books: [Book: Int] = [:]
        var chapters: Set<UInt32> = [material.passage.first.packed >> 8]
        for (kin, score) in try rated() where chosen.count < most {
            let chapter = kin.passage.first.packed >> 8
            guard books[kin.passage.first.book, default: 0] < 2, !chapters.contains(chapter) else { continue }
            chapters.insert(chapter)
            books[kin.passage.first.book, default: 0] += 1
            chosen.append((kin, score))
        }
        return try chosen.sorted { $0.kin.passage.first < $1.kin.passage.first }.map { one throws(Fault) in try row(one.kin) }
    }

    /// Kin weighed as scenes: what the theme's own words stand in weighs more, and so does a passage of some length
    /// that an index names as an instance.
    private func rated() throws(Fault) -> [(Kin, Double)] {
        var rated: [(Kin, Double)] = []
        for kin in material.kin.prefix(90) {
            let isListed = kin.reasons.contains { $0.kind == .topic }
            guard isListed || kin.reasons.count > 1 else { continue }
            let most = material.profile.weights.values.sorted(by: >).prefix(4).reduce(0, +)
            let share = most > 0 ? min(1, try carried(kin.passage).values.reduce(0, +) / most) : 0.5
            var score = kin.score * (0.3 + share)
            if kin.passage.verses.count >= 2 { score += 0.1 }
            rated.append((kin, score))
        }
        return rated.sorted { $0.1 > $1.1 }
    }

    /// The theme's words that stand in a passage, with their weights.
    private func carried(_ passage: Passage) throws(Fault) -> [StrongsNumber: Double] {
        guard !material.profile.words.isEmpty else { return [:] }
        var carried: [StrongsNumber: Double] = [:]
        for word in try material.library.words(of: passage, in: material.chief) {
            if let number = word.strongs.first?.root, let weight = material.profile.weights[number] { carried[number] = weight }
        }
        return carried
    }

    private func row(_ kin: Kin) throws(Fault) -> Row {
        let telling = material.telling.union(kin.shared)
        var best: (verse: Verse, weight: Double)?
        for verse in kin.passage.verses.prefix(30) {
            let weight = try carried(Passage(verse)).values.reduce(0, +)
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
