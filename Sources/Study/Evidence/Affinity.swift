internal import Algorithms
internal import Patterns
internal import Scripture
internal import Search

/// How near every verse is to a passage and to what is asked of it, whatever leads there: by what cross-references taught of
/// words, and by how much topical indexes, lexica and commentators make of a verse.
struct Affinity {
    private let passage: VerseLikeness.Values
    private let question: VerseLikeness.Values
    private let esteem: VerseLikeness.Values
    private let listed: VerseLikeness.Values

    private static let passageWeight = 4.0
    private static let questionWeight = 4.0
    private static let listedWeight = 0.3

    init(_ likeness: VerseLikeness, at place: Passage, _ asked: Question, _ counts: StemCounts) throws {
        // Names of books say where to look, not what for.
        let scope = BookScope(asked.text)
        let words = WordRuns.of(asked.text).map(\.folded).filter { !scope.words.contains($0) }
        passage = likeness.values(like: place)
        question = likeness.values(like: try counts.rarities(of: words))
        esteem = likeness.esteem()
        listed = likeness.listed()
    }

    /// What a verse weighs, as the logarithm of a share.
    func weight(of verse: Verse) -> Double {
        Self.passageWeight * passage[verse] + Self.questionWeight * question[verse]
            + Self.listedWeight * listed[verse]
    }

    func esteem(of verse: Verse) -> Double { esteem[verse] }

    /// The verses that weigh the most.
    func nearest(_ count: Int) -> [Verse] {
        let verses = VerseLikeness.verses
        let weights = verses.indices.map { row in
            Self.passageWeight * passage[row: row] + Self.questionWeight * question[row: row]
                + Self.listedWeight * listed[row: row] + 6 * esteem[row: row]
        }
        let rows = weights.indices.min(count: count) { (weights[$1], $0) < (weights[$0], $1) }
        return rows.map { verses[$0] }
    }
}
