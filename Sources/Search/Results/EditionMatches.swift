internal import Philology
internal import TextIndex

/// The hits of a query in one edition, by verse.
struct EditionMatches: Sendable {
    let text: IndexedText
    let hits: [Hit]
    let leaves: [QueryLeaf]
    /// Documents with hits, ascending.
    private(set) var documents: [Int] = []
    /// By document found, its hits; one more than there are documents.
    private(set) var starts: [Int] = []
    private(set) var commonKeys: [UInt32] = []

    init(_ text: IndexedText, _ hits: [Hit], leaves: [QueryLeaf]) throws(IndexError) {
        self.text = text
        self.hits = hits
        self.leaves = leaves
        var walk = try text.documentWalk()
        for (index, hit) in hits.enumerated() {
            let document = walk.move(to: hit.position)
            if document == documents.last { continue }
            documents.append(document)
            starts.append(index)
            commonKeys.append(try text.commonKey(of: document))
        }
        starts.append(hits.count)
    }

    /// BM25 over the query's leaves (k1 1.2, b 0.75), each leaf's places being its documents.
    func scores() throws(IndexError) -> [Double] {
        var frequencies = [Int](repeating: 0, count: leaves.count)
        for place in documents.indices {
            for leaf in Set(hits[starts[place]..<starts[place + 1]].map(\.leaf)) where leaf < leaves.count {
                frequencies[Int(leaf)] += 1
            }
        }
        let total = Double(max(1, text.mainDocumentCount))
        let average = Double(text.mainPositionCount) / total
        let weights = frequencies.map { frequency in
            let n = Double(frequency)
            return Self.logarithm(1 + (total - n + 0.5) / (n + 0.5))
        }
        var scores: [Double] = []
        for place in documents.indices {
            let length = Double(try text.document(documents[place]).positions.count)
            var counts = [Double](repeating: 0, count: leaves.count)
            for hit in hits[starts[place]..<starts[place + 1]] where hit.leaf < leaves.count {
                counts[Int(hit.leaf)] += 1
            }
            var score = 0.0
            for (count, weight) in zip(counts, weights) where count > 0 {
                score += weight * count * 2.2 / (count + 1.2 * (0.25 + 0.75 * length / max(1, average)))
            }
            scores.append(score)
        }
        return scores
    }

    /// The natural logarithm, by halving and the series of artanh; exact to about twelve digits.
    static func logarithm(_ value: Double) -> Double {
        guard value > 0 else { return 0 }
        let mantissa = value.significand
        let y = (mantissa - 1) / (mantissa + 1)
        var term = y
        var sum = 0.0
        for odd in stride(from: 1.0, through: 25, by: 2) {
            sum += term / odd
            term *= y * y
        }
        return Double(value.exponent) * 0.693_147_180_559_945_3 + 2 * sum
    }
}
