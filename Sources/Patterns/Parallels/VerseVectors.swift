/// The vectors of all verses in the making: sums of what was learned of the things each verse has.
///
/// Each thing counts by the logarithm of its rarity. The length is made 1 and each number a byte, 127 for 0.5.
struct VerseVectors {
    private let weights: ParallelWeights
    private var sums: [[Float]]
    /// Which kinds have vectors, and the letter that tells their keys apart.
    private static let kinds: [VerseFamily: UInt32] = [
        .stem: 0, .modern: 0x9E37_79B9, .strong: 0x85EB_CA6B, .line: 0xC2B2_AE35, .topic: 0x27D4_EB2F,
    ]

    /// What tells the keys of English stems apart, older and newer.
    static let stemSalts = [VerseFamily.stem, .modern].compactMap { kinds[$0] }

    init(_ weights: ParallelWeights, verses: Int) {
        self.weights = weights
        sums = Array(repeating: Array(repeating: 0, count: weights.width), count: verses)
    }

    mutating func add(_ terms: FamilyTerms, _ family: VerseFamily) {
        guard weights.width > 0, let salt = Self.kinds[family] else { return }
        let starts = terms.hashes.map { weights.vector(of: $0 ^ salt) }
        let rarity = terms.counts.map { Float(Logarithm.natural(Double(sums.count) / Double($0))) }
        for (row, numbers) in terms.byVerse.enumerated() {
            for number in numbers {
                guard let start = starts[Int(number)] else { continue }
                weights.add(start, times: rarity[Int(number)], to: &sums[row])
            }
        }
    }

    func finished() -> [Int8] {
        sums.flatMap { sum in
            let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
            return sum.map { Int8(clamping: Int((length > 0 ? $0 / length * 254 : 0).rounded())) }
        }
    }
}
