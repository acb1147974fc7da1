internal import Scripture

/// How near every verse stands to some examples, by what cross-references taught of the verses' words.
struct ExampleNearness {
    /// By verse of the axis: the mean of its cosines with the examples.
    let values: [Float]
    private let vectors: LearnedVectors
    /// By verse of the axis, its row in the canon, or -1.
    private let rows: [Int]
    /// The rows of the examples.
    private let own: [Int]

    private static let mostRows = 60

    /// - Returns: `nil` where no example stands in the canon.
    init?(_ examples: [Range<Int>], _ vectors: LearnedVectors, on axis: VerseAxis) {
        let rows = Self.rows(of: axis)
        let own = examples.map { $0.prefix(Self.mostRows).map { rows[$0] }.filter { $0 >= 0 } }.filter { !$0.isEmpty }
        guard !own.isEmpty else { return nil }
        var sums = [Float](repeating: 0, count: Canon.shared.count)
        for example in own {
            for (row, cosine) in vectors.cosines(with: vectors.sum(of: example)).enumerated() { sums[row] += cosine }
        }
        let share = 1 / Float(own.count)
        values = rows.map { $0 < 0 ? 0 : sums[$0] * share }
        self.rows = rows
        self.own = own.flatMap(\.self)
        self.vectors = vectors
    }

    /// Both ascend.
    private static func rows(of axis: VerseAxis) -> [Int] {
        let verses = Canon.shared.verses
        var row = 0
        return axis.keys.map { key in
            while row < verses.count, verses[row].packed < key { row += 1 }
            return row < verses.count && verses[row].packed == key ? row : -1
        }
    }

    /// The verse of a run that stands nearest to one of the examples', and that row of the canon.
    func nearest(in verses: Range<Int>) -> (verse: Int, row: Int)? {
        guard let verse = verses.max(by: { values[$0] < values[$1] }), rows[verse] >= 0,
            let row = own.max(by: { vectors.cosine(rows[verse], $0) < vectors.cosine(rows[verse], $1) })
        else { return nil }
        return (verse, row)
    }
}
