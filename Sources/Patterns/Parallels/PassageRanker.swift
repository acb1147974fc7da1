internal import Scripture
internal import TextIndex

/// Ranks passages of the canon by how near they are to a passage of one verse to a chapter.
///
/// Each verse of the passage is ranked for itself. Where it has several, neighbouring verses found become one passage, whose
/// score is the chance that any of its ties holds: one less the product of (1 − share), each verse of the passage
/// asked about counting once by its best; the second tie counts 0.7, the third 0.5, others 0.35. Verses that stand in the same
/// order in both make it rise.
package struct PassageRanker {
    /// That a verse of the passage is like another, and the share of readers' links among verses so near.
    package struct Tie: Hashable {
        package var own: Int
        package var other: Int
        package var share: Double

        package init(own: Int, other: Int, share: Double) {
            (self.own, self.other, self.share) = (own, other, share)
        }
    }

    package struct Found {
        package var rows: Range<Int>
        package var score: Double
        /// The strongest first.
        package var ties: [Tie]
    }

    private let index: ParallelIndex
    private var ranker: VerseRanker

    init(_ index: ParallelIndex) {
        self.index = index
        ranker = VerseRanker(index)
    }

    mutating func ranked(_ rows: Range<Int>) throws(IndexError) -> [Found] {
        if rows.count == 1 {
            return try ranker.candidates(of: rows.lowerBound).map { candidate in
                let share = TreeEnsemble.shared.share(candidate.score)
                return Found(
                    rows: candidate.row..<candidate.row + 1, score: share,
                    ties: [Tie(own: rows.lowerBound, other: candidate.row, share: share)])
            }
        }
        var ties: [Tie] = []
        let limit = rows.count <= 4 ? 100 : 50
        ranker.expect(rows)
        for row in rows {
            for candidate in try ranker.candidates(of: row, limit: limit) where !rows.contains(candidate.row) {
                let share = TreeEnsemble.shared.share(candidate.score)
                if share >= 0.02 { ties.append(Tie(own: row, other: candidate.row, share: share)) }
            }
        }
        return Self.passages(ties, of: rows.count)
    }

    /// The passages that ties to single verses make, the nearest first.
    /// - Parameters:
    ///   - ties: in any order.
    ///   - count: how many verses were asked about.
    package static func passages(_ ties: [Tie], of count: Int) -> [Found] {
        groups(ties.sorted { ($0.other, $0.own) < ($1.other, $1.own) }, longest: max(6, count + 4))
            .map(found)
            .sorted { ($1.score, $0.rows.lowerBound) < ($0.score, $1.rows.lowerBound) }
    }

    /// Ties to verses that stand at most two apart within a chapter, or one after the other over its end, but no psalm with another.
    private static func groups(_ ties: [Tie], longest: Int) -> [[Tie]] {
        var groups: [[Tie]] = []
        let verses = Canon.shared.verses
        for tie in ties {
            if let last = groups.last?.last, let first = groups.last?.first, tie.other - last.other <= 2,
                tie.other - first.other < longest, joins(verses[last.other], verses[tie.other], tie.other - last.other)
            {
                groups[groups.count - 1].append(tie)
            } else {
                groups.append([tie])
            }
        }
        return groups
    }

    private static func joins(_ a: Verse, _ b: Verse, _ step: Int) -> Bool {
        a.packed >> 8 == b.packed >> 8 || a.book == b.book && a.book != .psalms && step <= 1
    }

    private static func found(_ ties: [Tie]) -> Found {
        var best: [Int: Tie] = [:]
        for tie in ties where tie.share > best[tie.own]?.share ?? 0 { best[tie.own] = tie }
        // One verse found answers once, however many verses of the passage are like it.
        var once: [Int: Tie] = [:]
        for tie in best.values where tie.share > once[tie.other]?.share ?? 0 { once[tie.other] = tie }
        let kept = once.values.sorted { ($1.share, $0.own) < ($0.share, $1.own) }
        // Many weak ties are not a strong one: the best counts whole, the next less.
        let missed = kept.enumerated().reduce(1.0) { missed, tie in
            missed * (1 - min(tie.element.share, 0.98) * (tie.offset < 3 ? [1, 0.7, 0.5][tie.offset] : 0.35))
        }
        let ordered = inOrder(kept)
        let order = ordered > 2 ? 1 / (1 + 0.5 * Double(ordered - 2)) : 1
        let rows = kept.map(\.other)
        let first = rows.min() ?? 0
        return Found(rows: first..<(rows.max() ?? first) + 1, score: 1 - missed * order, ties: kept)
    }

    /// How many verses of the longest sequence stand in the same order in both.
    static func inOrder(_ ties: [Tie]) -> Int {
        let rows = ties.sorted { $0.own < $1.own }.map(\.other)
        var lengths: [Int] = []
        for (place, row) in rows.enumerated() {
            lengths.append(1 + (zip(rows[..<place], lengths).filter { $0.0 < row }.map(\.1).max() ?? 0))
        }
        return lengths.max() ?? 0
    }
}
