package import Scripture
internal import TextIndex

/// How near every verse of the canon stands to some words, or to a passage, by what cross-references taught of each word:
/// `worship` leads to verses that have only `bow down`.
public struct VerseLikeness: Sendable {
    /// A number for each verse of the canon.
    package struct Values: Sendable {
        /// In canon order; empty where nothing is known.
        package let all: [Float]

        package subscript(verse: Verse) -> Double {
            Canon.shared.row(of: verse).map { self[row: $0] } ?? 0
        }

        /// The number of a verse by its place in the canon.
        package subscript(row row: Int) -> Double { row < all.count ? Double(all[row]) : 0 }
    }

    private let index: ParallelIndex
    private let vectors: LearnedVectors

    package init(_ index: ParallelIndex) {
        self.index = index
        vectors = LearnedVectors(index)
    }

    package static var verses: [Verse] { Canon.shared.verses }

    /// −1 to 1 for each verse.
    /// - Parameter stems: as `EnglishStem` gives them, each with its weight.
    package func values(like stems: [(stem: String, weight: Double)]) -> Values {
        let weights = ParallelWeights.shared
        guard weights.width == index.width else { return Values(all: []) }
        var sum = [Float](repeating: 0, count: weights.width)
        for (stem, weight) in stems {
            let hash = UInt32(truncatingIfNeeded: KeyHash.of(stem))
            for salt in VerseVectors.stemSalts {
                if let start = weights.vector(of: hash ^ salt) { weights.add(start, times: Float(weight), to: &sum) }
            }
        }
        return Values(all: vectors.cosines(with: sum))
    }

    /// −1 to 1 for each verse; the passage's own are left in.
    package func values(like passage: Passage) -> Values {
        let sum = vectors.sum(of: index.canon.rows(of: passage).prefix(40))
        return Values(all: vectors.cosines(with: sum))
    }

    /// How much is made of each verse, 0.4 and more, by those who neither know nor follow the cross-references: topical indexes,
    /// lexica and commentators.
    package func esteem() -> Values {
        let line = index[.line]
        let entry = index[.entry]
        let comment = index[.comment]
        let logarithms = (0...64).map { Float(Logarithm.natural(1 + Double($0))) }
        func size(_ family: FamilyIndex, _ row: Int) -> Float { logarithms[min(64, max(0, family.count(of: row)))] }
        return Values(
            all: (0..<index.canon.count).map { row in
                0.4 + 0.04 * size(line, row) + 0.04 * size(entry, row) + 0.065 * size(comment, row)
            })
    }

    /// The logarithm of how many topical lines list each verse, and one.
    package func listed() -> Values {
        let line = index[.line]
        return Values(
            all: (0..<index.canon.count).map { Float(Logarithm.natural(1 + Double(max(0, line.count(of: $0))))) })
    }
}
