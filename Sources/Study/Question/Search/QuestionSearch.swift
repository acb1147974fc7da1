internal import Patterns
internal import Philology
internal import Scripture
internal import Search
internal import TextIndex

/// Finds the passages that a question in plain words is likeliest to mean.
///
/// For each telling word a verse gets a share: 1 where an edition has the word, less the farther off it stands in the chapter,
/// less where a title or an index line has it or where only a kin word stands. The shares add up by rarity, and a verse
/// that answers to few of the words counts less. To this is added what one title or one line has of them together, words that
/// stand near one another as they were asked, and a word that is denied where the question denies it; what
/// cross-references taught of the words; and how much others make of the verse. Decision 71 says how the weights were set.
struct QuestionSearch {
    let searcher: Searcher
    let likeness: VerseLikeness?
    let scope: BookScope

    struct Found {
        var passage: Passage
        var score: Double
        /// How much of what was asked stands there, 0 to 1, words that nothing here has included.
        var coverage: Double
        var why: String
    }

    /// What a word gives verses near it, by distance: of a name more and farther, for others say *he* and *she*.
    private static let near: [Float] = [1, 0.75, 0.55, 0.4, 0.2, 0.2, 0.2]
    private static let nearName: [Float] = [1, 0.75, 0.75, 0.45, 0.45, 0.45, 0.45]
    /// A kin word counts so much of the word.
    private static let kin: Float = 0.35
    /// A book that bears a person's name is about the person.
    private static let bearer: Float = 0.9
    private static let titles = LineHits.Shares(word: 0.375, kin: 0.25, whole: 6, many: 20)
    private static let lines = LineHits.Shares(word: 0.6, kin: 0.3, whole: 1.5, many: 20)
    private static let shares = 10.0
    private static let side = 2.0
    private static let denied = 1.5
    private static let quoted = 1.0
    private static let like = 2.0
    private static let prominence = 1.0
    private static let esteem = 2.0
    private static let inPersonsBook = 1.3
    /// How many verses are weighed to the end.
    private static let weighed = 600
    /// Verses beside the best belong to its passage where they weigh so much of it.
    private static let belonging = 0.85
    private static let longest = 5

    /// The passages that are likeliest, the likeliest first; none where no word leads anywhere.
    /// - Parameter quoted: verses that have a few words of the question in a row.
    func passages(for question: String, quoting quoted: Set<Verse>, most: Int) throws -> [Found] {
        let counts = StemCounts(searcher)
        var words = try AskedWord.of(question, leavingOut: scope.isCertain ? scope.words : [], counts)
        if words.isEmpty { words = try AskedWord.of(question, leavingOut: [], counts) }
        guard !words.isEmpty else { return [] }
        var evidence = try Evidence(words, self)
        try evidence.addPairs(QuestionSearch.denials(in: question, words))
        let values = try likeness?.values(
            like: counts.rarities(of: words.filter { !scope.words.contains($0.word) }.map(\.word)))
        let esteem = likeness?.esteem()
        var scores = evidence.scores
        for row in quoted.compactMap({ VerseRows.shared.row(of: $0.packed) }) where scores[row] > 0 {
            scores[row] += Self.quoted
        }
        for row in scores.indices {
            if let values, row < values.all.count { scores[row] += Self.like * Double(max(0, values.all[row])) }
            if let esteem, row < esteem.all.count { scores[row] += Self.esteem * Double(esteem.all[row]) }
            guard !scope.books.isEmpty else { continue }
            let isInside = VerseRows.shared.verse(row).map { scope.books.contains($0.book) } ?? false
            if scope.isCertain, !isInside { scores[row] = 0 }
            if !scope.isCertain, isInside { scores[row] *= Self.inPersonsBook }
        }
        var order = scores.indices.filter { scores[$0] > 0 && evidence.coverage[$0] > 0 }
            .sorted { (scores[$1], $0) < (scores[$0], $1) }
        order = Array(order.prefix(Self.weighed))
        if let map = NeighbourMap(searcher) {
            for row in order {
                guard let verse = VerseRows.shared.verse(row), let place = try map.place(of: verse) else { continue }
                scores[row] += Self.prominence * (try map.prominence(at: place))
            }
        }
        order.sort { (scores[$1], $0) < (scores[$0], $1) }
        var taken: Set<Int> = []
        var found: [Found] = []
        for row in order where !taken.contains(row) {
            if found.count == most { break }
            let extent = Self.extent(of: row, scores)
            taken.formUnion(extent.lowerBound - 2...extent.upperBound + 2)
            guard let first = VerseRows.shared.verse(extent.lowerBound),
                let last = VerseRows.shared.verse(extent.upperBound)
            else { continue }
            found.append(
                Found(
                    passage: Passage(first, through: last), score: scores[row], coverage: evidence.coverage[row],
                    why: try evidence.why(extent, row)))
        }
        return found
    }

    /// The verses beside one that weigh nearly as much.
    private static func extent(of row: Int, _ scores: [Double]) -> ClosedRange<Int> {
        let rows = VerseRows.shared
        let least = scores[row] * belonging
        var first = row
        var last = row
        while last - first < longest - 1, rows.areTogether(row, last + 1), scores[last + 1] >= least { last += 1 }
        while last - first < longest - 1, rows.areTogether(row, first - 1), scores[first - 1] >= least { first -= 1 }
        return first...last
    }

    /// The asked words that a question denies or forbids: `not to pray`.
    private static func denials(in question: String, _ words: [AskedWord]) -> Set<String> {
        let said = WordRuns.of(question).map(\.folded)
        var denied: Set<String> = []
        for (index, word) in said.enumerated()
        where ["not", "never", "cannot"].contains(word)
            || ["forbid", "forbad", "prohibit"].contains(where: word.hasPrefix)
        {
            let next = said[(index + 1)...].prefix(4).map { EnglishStem.stem($0) }
            if let stem = next.first(where: { stem in words.contains { $0.stem == stem && !$0.isName } }) {
                denied.insert(stem)
            }
        }
        return denied
    }

    /// What speaks for each verse, by row.
    private struct Evidence {
        let words: [AskedWord]
        let search: QuestionSearch
        private let editions: [IndexedText]
        private let rows = VerseRows.shared
        private(set) var scores: [Double]
        private(set) var coverage: [Double]
        /// By word, the rows that have it themselves.
        private var having: [[Bool]] = []
        private var titles: (hits: LineHits, chosen: [Int: Int])?
        private var lines: (hits: LineHits, chosen: [Int: Int])?

        init(_ words: [AskedWord], _ search: QuestionSearch) throws(IndexError) {
            self.words = words
            self.search = search
            editions = search.searcher.editions.filter { $0.field(StemCounts.field) != nil }
            let count = rows.count
            var titles = LineHits(search.searcher.index, "titles", QuestionSearch.titles)
            var lines = LineHits(search.searcher.index, "topics", QuestionSearch.lines)
            var sums = [Double](repeating: 0, count: count)
            coverage = sums
            scores = sums
            var whole = 0.0
            var asked = 0.0
            for word in words {
                var values = [Float](repeating: 0, count: count)
                having.append(try addText(word.stem, 1, word.isName, to: &values))
                for stem in word.kin { _ = try addText(stem, QuestionSearch.kin, word.isName, to: &values) }
                try titles?.add(word, to: &values)
                try lines?.add(word, to: &values)
                if search.scope.words.contains(word.word) { addBooks(to: &values) }
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
                scores[row] = QuestionSearch.shares * share * (0.75 + 0.25 * share)
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
                var walk = try text.documentWalk()
                var last = -1
                for position in try field.postings(of: term).positions(below: UInt32(text.mainPositionCount)) {
                    let document = walk.move(to: position)
                    if document == last { continue }
                    last = document
                    if let row = rows.row(of: try text.commonKey(of: document)) { having[row] = true }
                }
            }
            let parts = (isName ? QuestionSearch.nearName : QuestionSearch.near).map { $0 * factor }
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
                guard let verse = rows.verse(row), search.scope.books.contains(verse.book) else { continue }
                values[row] = max(values[row], QuestionSearch.bearer)
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
                var sums = [Double](repeating: 0, count: rows.count)
                func add(_ a: String, _ b: String, _ weight: Double, to sums: inout [Double]) throws(IndexError) {
                    guard let first = try field.term(named: a), let second = try field.term(named: b) else { return }
                    for (document, share) in try SideBySide.documents(
                        field.postings(of: first), field.postings(of: second), in: text)
                    {
                        if let row = rows.row(of: try text.commonKey(of: document)) { sums[row] += weight * share }
                    }
                }
                for (a, b) in zip(words, words.dropFirst()) {
                    try add(a.stem, b.stem, (a.weight + b.weight) / 2 / whole, to: &sums)
                }
                for row in sums.indices where sums[row] > best[row] { best[row] = sums[row] }
                for word in words where denied.contains(word.stem) {
                    for (number, stem) in ([word.stem] + word.kin).enumerated() {
                        for no in ["not", "no", "neither", "nor", "never", "cannot"] {
                            var sums = [Double](repeating: 0, count: rows.count)
                            try add(stem, no, number == 0 ? 1 : 0.6, to: &sums)
                            try add(no, stem, number == 0 ? 1 : 0.6, to: &sums)
                            for row in sums.indices { denying[row] = max(denying[row], min(1, sums[row])) }
                        }
                    }
                }
            }
            for row in scores.indices where scores[row] > 0 {
                scores[row] += QuestionSearch.side * best[row] + QuestionSearch.denied * denying[row]
            }
        }

        // MARK: Reasons

        /// Why a passage was considered: the words it has, the title over it, the line of an index that names it.
        func why(_ extent: ClosedRange<Int>, _ row: Int) throws(IndexError) -> String {
            var reasons: [String] = []
            let here = words.indices.filter { index in extent.contains { having[index][$0] } }.map { words[$0].word }
            if !here.isEmpty { reasons.append("has the word\(here.count == 1 ? "" : "s") \(Self.list(here))") }
            if let titles, let document = extent.lazy.compactMap({ titles.chosen[$0] }).first {
                reasons.append("stands under the title \(try titles.hits.line(document))")
            }
            if let lines, let document = extent.lazy.compactMap({ lines.chosen[$0] }).first {
                let line = try lines.hits.line(document)
                reasons.append("the topical index has it under \(TopicName.shown(line))")
            }
            return reasons.isEmpty ? "words of the question stand near it" : reasons.prefix(2).joined(separator: "; ")
        }

        private static func list(_ words: [String]) -> String {
            words.count < 2
                ? words.joined() : words.dropLast().joined(separator: ", ") + " and " + words[words.count - 1]
        }
    }
}
