internal import Algorithms
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
    /// Verses so near a passage belong to it or are passed over; they join it where they weigh so much of it and it stays so short.
    private static let gap = 2
    private static let joining = 0.7
    private static let longestJoined = 6

    /// The passages that are likeliest, the likeliest first; none where no word leads anywhere.
    /// - Parameter quoted: verses that have a few words of the question in a row.
    func passages(for question: String, quoting quoted: Set<Verse>, most: Int) throws -> [Found] {
        let counts = StemCounts(searcher)
        var words = try AskedWord.of(question, leavingOut: scope.isCertain ? scope.words : [], counts)
        if words.isEmpty { words = try AskedWord.of(question, leavingOut: [], counts) }
        guard !words.isEmpty else { return [] }
        var evidence = try QuestionEvidence(words, searcher, scope)
        try evidence.addPairs(Self.denials(in: question, words))
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
            .min(count: Self.weighed) { (scores[$1], $0) < (scores[$0], $1) }
        if let map = NeighbourMap(searcher) {
            for row in order {
                guard let verse = VerseRows.shared.verse(row), let place = try map.place(of: verse) else { continue }
                scores[row] += Self.prominence * (try map.prominence(at: place))
            }
        }
        order.sort { (scores[$1], $0) < (scores[$0], $1) }
        return try Self.extents(order, scores, most).compactMap { row, extent in
            guard let first = VerseRows.shared.verse(extent.lowerBound),
                let last = VerseRows.shared.verse(extent.upperBound)
            else { return nil }
            return Found(
                passage: Passage(first, through: last), score: scores[row], coverage: evidence.coverage[row],
                why: try evidence.why(extent, row))
        }
    }

    /// The likeliest rows, each with those that belong to its passage. What stands beside a passage and weighs not much less
    /// joins it, where it stays short, and is no passage of its own.
    private static func extents(
        _ order: [Int], _ scores: [Double], _ most: Int
    ) -> [(row: Int, extent: ClosedRange<Int>)] {
        let rows = VerseRows.shared
        var found: [(row: Int, extent: ClosedRange<Int>)] = []
        var taken: Set<Int> = []
        for row in order where !taken.contains(row) {
            let beside = found.firstIndex { one in
                rows.areTogether(one.row, row)
                    && one.extent.lowerBound - gap...one.extent.upperBound + gap ~= row
            }
            if let beside {
                let known = found[beside]
                let union = min(known.extent.lowerBound, row)...max(known.extent.upperBound, row)
                if union.count <= longestJoined, scores[row] >= scores[known.row] * joining,
                    union.allSatisfy({ known.extent.contains($0) || !taken.contains($0) })
                {
                    found[beside].extent = union
                    taken.formUnion(union)
                }
                continue
            }
            if found.count == most { break }
            let extent = extent(of: row, scores, outside: taken)
            taken.formUnion(extent)
            found.append((row, extent))
        }
        return found
    }

    /// The verses beside one that weigh nearly as much.
    private static func extent(of row: Int, _ scores: [Double], outside taken: Set<Int>) -> ClosedRange<Int> {
        let rows = VerseRows.shared
        var first = row
        var last = row
        func belongs(_ other: Int) -> Bool {
            last - first < longest - 1 && rows.areTogether(row, other) && !taken.contains(other)
                && scores[other] >= scores[row] * belonging
        }
        while belongs(last + 1) { last += 1 }
        while belongs(first - 1) { first -= 1 }
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
}
