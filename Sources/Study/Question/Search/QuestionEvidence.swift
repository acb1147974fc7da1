internal import Manuscript
internal import Scripture
internal import Search
internal import TextIndex

/// What speaks for each verse, by row.
struct QuestionEvidence {
    /// What a word gives verses near it, by distance: of a name more and farther, for others say *he* and *she*.
    private static let near: [Float] = [1, 0.75, 0.55, 0.4, 0.2, 0.2, 0.2]
    private static let nearName: [Float] = [1, 0.75, 0.75, 0.45, 0.45, 0.45, 0.45]
    /// A kin word counts so much of the word.
    private static let kin: Float = 0.35
    /// A book that bears a person's name is about the person.
    private static let bearer: Float = 0.9
    private static let titleShares = LineHits.Shares(word: 0.375, kin: 0.25, whole: 6, many: 20)
    private static let lineShares = LineHits.Shares(word: 0.6, kin: 0.3, whole: 1.5, many: 20)
    private static let shares = 10.0
    private static let side = 2.0
    private static let denied = 1.5

    let words: [AskedWord]
    private let scope: BookScope
    private let editions: [IndexedText]
    private let rows = VerseRows.shared
    private(set) var scores: [Double]
    private(set) var coverage: [Double]
    /// By word, the rows that have it themselves.
    private var having: [[Bool]] = []
    private var titles: (hits: LineHits, chosen: [Int: Int])?
    private var lines: (hits: LineHits, chosen: [Int: Int])?

    init(_ words: [AskedWord], _ searcher: Searcher, _ scope: BookScope) throws(IndexError) {
        self.words = words
        self.scope = scope
        editions = searcher.editions.filter { $0.field(StemCounts.field) != nil }
        let count = rows.count
        var titles = LineHits(searcher.index, "titles", Self.titleShares)
        var lines = LineHits(searcher.index, "topics", Self.lineShares)
        var sums = [Double](repeating: 0, count: count)
        coverage = sums
        scores = sums
        var whole = 0.0
        var asked = 0.0
        for word in words {
            var values = [Float](repeating: 0, count: count)
            having.append(try addText(word.stem, 1, word.isName, to: &values))
            for stem in word.kin { _ = try addText(stem, Self.kin, word.isName, to: &values) }
            try titles?.add(word, to: &values)
            try lines?.add(word, to: &values)
            if scope.words.contains(word.word) { addBooks(to: &values) }
            let isFound = values.contains { $0 > 0 }
            let weight = word.isKnown ? word.weight : 6
            asked += word.isKnown ? word.weight : AskedWord.unknown
            guard isFound else { continue }
            whole += weight
            for row in values.indices where values[row] > 0 { sums[row] += weight * Double(values[row]) }
        }
        guard whole > 0 else { return }
        for row in sums.indices where sums[row] > 0 {
            let share = sums[row] / whole
            coverage[row] = sums[row] / asked
            scores[row] = Self.shares * share * (0.75 + 0.25 * share)
        }
        var joint = [Float](repeating: 0, count: count)
        if let hits = titles { self.titles = (hits, try hits.joint(of: whole, to: &joint)) }
        if let hits = lines { self.lines = (hits, try hits.joint(of: whole, to: &joint)) }
        for row in joint.indices where joint[row] > 0 { scores[row] += Double(joint[row]) }
    }

    /// Adds what verses get for a stem that stands in them or near them.
    /// - Returns: the rows that have it.
    private func addText(
        _ stem: String, _ factor: Float, _ isName: Bool, to values: inout [Float]
    ) throws(IndexError) -> [Bool] {
        var having = [Bool](repeating: false, count: rows.count)
        for text in editions {
            guard let field = text.field(StemCounts.field), let term = try field.term(named: stem) else { continue }
            for key in try text.commonKeys(of: field.postings(of: term)) {
                if let row = rows.row(of: key) { having[row] = true }
            }
        }
        let parts = (isName ? Self.nearName : Self.near).map { $0 * factor }
        for row in having.indices where having[row] {
            values[row] = max(values[row], parts[0])
            rows.around(row, parts.count - 1) { other, distance in
                values[other] = max(values[other], parts[distance])
            }
        }
        return having
    }

    /// A name that is a book's too stands for what the book tells.
    private func addBooks(to values: inout [Float]) {
        for row in values.indices {
            guard let verse = rows.verse(row), scope.books.contains(verse.book) else { continue }
            values[row] = max(values[row], Self.bearer)
        }
    }

    // MARK: Order

    /// Adds what verses get for words that stand near one another as asked, and for words denied where they are denied.
    mutating func addPairs(_ denied: Set<String>) throws(IndexError) {
        let whole = words.reduce(0) { $0 + $1.weight }
        var best = [Double](repeating: 0, count: rows.count)
        var denying = best
        for text in editions {
            guard let field = text.field(StemCounts.field) else { continue }
            var sums: [Int: Double] = [:]
            func add(_ a: String, _ b: String, _ weight: Double, to sums: inout [Int: Double]) throws(IndexError) {
                for (key, share) in try SideBySide.keys(a, b, of: field, in: text) {
                    if let row = rows.row(of: key) { sums[row, default: 0] += weight * share }
                }
            }
            for (a, b) in zip(words, words.dropFirst()) {
                try add(a.stem, b.stem, (a.weight + b.weight) / 2 / whole, to: &sums)
            }
            for (row, sum) in sums { best[row] = max(best[row], sum) }
            for word in words where denied.contains(word.stem) {
                for (number, stem) in ([word.stem] + word.kin).enumerated() {
                    for no in ["not", "no", "neither", "nor", "never", "cannot"] {
                        var sums: [Int: Double] = [:]
                        try add(stem, no, number == 0 ? 1 : 0.6, to: &sums)
                        try add(no, stem, number == 0 ? 1 : 0.6, to: &sums)
                        for (row, sum) in sums { denying[row] = max(denying[row], min(1, sum)) }
                    }
                }
            }
        }
        for row in scores.indices where scores[row] > 0 {
            scores[row] += Self.side * best[row] + Self.denied * denying[row]
        }
    }

    // MARK: Reasons

    /// Why a passage was considered: the words it has, the title over it, the line of an index that names it.
    func why(_ extent: ClosedRange<Int>, _ row: Int) throws(IndexError) -> String {
        var reasons: [String] = []
        let here = words.indices.filter { index in extent.contains { having[index][$0] } }.map { words[$0].word }
        if !here.isEmpty { reasons.append("has the word\(here.count == 1 ? "" : "s") \(here.formatted())") }
        if let titles, let document = extent.lazy.compactMap({ titles.chosen[$0] }).first {
            reasons.append("stands under the title \(try titles.hits.line(document))")
        }
        if let lines, let document = extent.lazy.compactMap({ lines.chosen[$0] }).first {
            let line = try lines.hits.line(document)
            reasons.append("the topical index has it under \(TopicName.shown(line))")
        }
        return reasons.isEmpty ? "words of the question stand near it" : reasons.prefix(2).joined(separator: "; ")
    }
}
