internal import Scripture
internal import TextIndex

/// Tells what two verses have in common of their own from what is said in the same words in many places: “and he did that which was
/// right in the sight of the LORD”.
struct FormulaFinder {
    private let pairs: FamilyIndex
    private var sums: [Float]
    private var known: [Int: Standing] = [:]

    private struct Standing {
        var isFormula: Bool
        /// The verse that is most like it, where half of its pairs of words stand there.
        var twin: Int?
    }

    /// A verse is a formula where more verses than this have as much of its pairs of neighbouring words.
    private static let most = 5
    private static let leastShare: Float = 0.3
    private static let leastOfTwin: Float = 0.5

    init(_ index: ParallelIndex) {
        pairs = index[.stemPair]
        sums = Array(repeating: 0, count: index.canon.count)
    }

    /// Whether a verse's likeness to another is more than a formula's: it is none, or no verse is more like it and that stands in
    /// another work. Within a work a formula is how its writer speaks.
    mutating func isOwn(_ row: Int, to other: Int) throws(IndexError) -> Bool {
        let standing = try standing(of: row)
        return !standing.isFormula || standing.twin == other && Self.work(row) != Self.work(other)
    }

    /// A work of two volumes is one: what is left of 1 and 2 Kings.
    private static func work(_ row: Int) -> Substring {
        Canon.shared.verses[row].book.osis.drop { "0"..."9" ~= $0 }
    }

    private mutating func standing(of row: Int) throws(IndexError) -> Standing {
        if let known = known[row] { return known }
        for verse in sums.indices { sums[verse] = 0 }
        for term in try pairs.terms(of: row) { try pairs.add(term, to: &sums) }
        let whole = sums[row]
        sums[row] = 0
        let like = sums.reduce(into: 0) { if $1 > 0, $1 >= Self.leastShare * whole { $0 += 1 } }
        let twin = sums.indices.max { (sums[$0], $1) < (sums[$1], $0) }.flatMap {
            sums[$0] > 0 && sums[$0] >= Self.leastOfTwin * whole ? $0 : nil
        }
        let standing = Standing(isFormula: like > Self.most, twin: twin)
        known[row] = standing
        return standing
    }
}
