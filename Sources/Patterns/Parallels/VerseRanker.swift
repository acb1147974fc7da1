internal import Scripture
internal import TextIndex

/// Ranks the verses of the canon by how near they are to one of them.
///
/// First every verse is weighed by a plain sum of shares; then trees that were learned from cross-references weigh the best of
/// them by the features below. `Training/parallels/index.py` makes the same features for the learning: their order and
/// arithmetic must be alike.
struct VerseRanker {
    struct Candidate {
        var row: Int
        var score: Float
    }

    private let index: ParallelIndex
    private let trees: TreeEnsemble
    private var sums: [[Float]]
    private var products: [Int32]
    private var fused: [Float]
    private var held: [Float]

    init(_ index: ParallelIndex, _ trees: TreeEnsemble = .shared) {
        self.index = index
        self.trees = trees
        let empty = [Float](repeating: 0, count: index.canon.count)
        sums = VerseFamily.allCases.map { _ in empty }
        products = Array(repeating: 0, count: index.canon.count)
        fused = empty
        held = Array(repeating: 0, count: index[.strong].termCount)
    }

    /// The nearest verses of a row, the nearest first; the row itself is left out.
    /// - Parameter limit: how many the trees weigh.
    mutating func candidates(of row: Int, limit: Int = 200) -> [Candidate] {
        weighAll(row)
        let best = top(limit)
        let features = features(of: row, best)
        let count = features.count / max(1, best.count)
        guard trees.featureCount == count else {
            return best.map { Candidate(row: $0, score: fused[$0]) }
        }
        let scored = zip(best, trees.scores(features)).map { Candidate(row: $0, score: $1) }
        return scored.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
            .map(\.element)
    }

    /// What each family adds to the plain sum.
    private static let fusion: [(VerseFamily, Float)] = [
        (.stem, 0.5), (.strong, 0.5), (.modern, 0.25), (.bridge, 0.25),
    ]

    private mutating func weighAll(_ row: Int) {
        for (place, family) in index.families.enumerated() {
            // Taken out, so that it is changed in place.
            var sum: [Float] = []
            swap(&sum, &sums[place])
            for verse in sum.indices { sum[verse] = 0 }
            for term in family.terms(of: row) { family.add(term, to: &sum) }
            let isWords = VerseFamily.allCases[place].isWords
            family.scales.multiply(&sum, by: isWords ? 1 : family.scales.float(row))
            swap(&sum, &sums[place])
        }
        index.vectors.multiply(row: row, width: index.width, into: &products)
        var fused: [Float] = []
        swap(&fused, &self.fused)
        for verse in fused.indices { fused[verse] = Float(products[verse]) * Self.unit }
        Self.add(sums[VerseFamily.line.place], 0.5, to: &fused)
        let pairs = sums[VerseFamily.strongPair.place]
        let pairShare = 1 / (mass(.strongPair, row) + 1e-6)
        for verse in fused.indices { fused[verse] += 0.3 * min(pairs[verse] * pairShare, 1) }
        for (family, weight) in Self.fusion {
            Self.add(sums[family.place], weight / (mass(family, row) + 1e-6), to: &fused)
        }
        fused[row] = -9
        swap(&fused, &self.fused)
    }

    private static func add(_ values: [Float], _ weight: Float, to sums: inout [Float]) {
        for verse in sums.indices { sums[verse] += weight * values[verse] }
    }

    private static let unit: Float = 1 / (254 * 254)

    /// What a verse would weigh against itself.
    private func mass(_ family: VerseFamily, _ row: Int) -> Float {
        let family = index[family]
        return family.masses.float(row) * family.scales.float(row)
    }

    /// The rows with the highest plain sums, the highest first.
    private func top(_ limit: Int) -> [Int] {
        var counts = [Int](repeating: 0, count: 512)
        let highest = fused.reduce(0, max)
        let step = max(highest, 1e-6) / 511
        let perStep = 1 / step
        for value in fused where value > 0 { counts[min(511, Int(value * perStep))] += 1 }
        var threshold = 511
        var found = counts[511]
        while threshold > 0, found < limit {
            threshold -= 1
            found += counts[threshold]
        }
        // A little lower, for what was rounded up into its step.
        let floor = Float(threshold) * step * 0.9999
        let rows = fused.indices.filter { fused[$0] >= floor && fused[$0] > 0 }
        return Array(rows.sorted { (fused[$1], $0) < (fused[$0], $1) }.prefix(limit))
    }

    // MARK: Features

    private mutating func features(of row: Int, _ rows: [Int]) -> [Float] {
        var columns: [[Float]] = [rows.map { fused[$0] }, rows.indices.map { Float($0) }]
        for family in VerseFamily.allCases where family.isWords {
            let raw = rows.map { sums[family.place][$0] }
            let share = 1 / (mass(family, row) + 1e-6)
            columns.append(raw.map { $0 * share })
            columns.append(raw)
            if [.stem, .modern, .strong].contains(family) {
                columns.append(zip(raw, rows).map { $0 / (mass(family, $1) + 1e-6) })
                columns.append(Self.ranks(raw))
            }
        }
        for family in VerseFamily.allCases where !family.isWords { columns.append(rows.map { sums[family.place][$0] }) }
        addVectors(row, rows, to: &columns)
        addPlaces(row, rows, to: &columns)
        addRarity(row, rows, to: &columns)
        var features = [Float](repeating: 0, count: columns.count * rows.count)
        for (column, values) in columns.enumerated() {
            for (place, value) in values.enumerated() { features[place * columns.count + column] = value }
        }
        return features
    }

    private func addVectors(_ row: Int, _ rows: [Int], to columns: inout [[Float]]) {
        let last = index.canon.count - 1
        let own = rows.map { Float(products[$0]) * Self.unit }
        var sum = 0.0
        var squares = 0.0
        for product in products {
            let value = Double(product)
            sum += value
            squares += value * value
        }
        let mean = sum / Double(products.count)
        let deviation = (squares / Double(products.count) - mean * mean).squareRoot()
        func product(_ a: Int, _ b: Int) -> Float {
            Float(index.vectors.product(a, b, width: index.width)) * Self.unit
        }
        let (before, after) = (max(row - 1, 0), min(row + 1, last))
        columns.append(own)
        columns.append(Self.ranks(own))
        columns.append(rows.map { Float((Double(products[$0]) - mean) / max(deviation, 1e-9)) })
        columns.append(rows.map { Float(products[max($0 - 1, 0)]) * Self.unit })
        columns.append(rows.map { Float(products[min($0 + 1, last)]) * Self.unit })
        columns.append(rows.map { product(before, $0) })
        columns.append(rows.map { product(after, $0) })
        columns.append(rows.map { product(before, max($0 - 1, 0)) })
        columns.append(rows.map { product(after, min($0 + 1, last)) })
        columns.append(rows.map { max(0, fused[max($0 - 1, 0)] + fused[min($0 + 1, last)]) })
    }

    private func addPlaces(_ row: Int, _ rows: [Int], to columns: inout [[Float]]) {
        let verses = index.canon.verses
        let own = verses[row]
        columns.append(rows.map { verses[$0].book == own.book ? 1 : 0 })
        columns.append(rows.map { verses[$0].packed >> 8 == own.packed >> 8 ? 1 : 0 })
        columns.append(rows.map { Float(Logarithm.natural(1 + Double(abs($0 - row)))) })
        columns.append(rows.map { $0 < row ? -1 : 1 })
        columns.append(rows.map { _ in Self.part(row) })
        columns.append(rows.map(Self.part))
        for family in [VerseFamily.line, .entry, .comment] {
            columns.append(rows.map { Float(index[family].count(of: $0)) })
        }
        columns.append(rows.map { Float(index.popularity.byte($0)) })
        columns.append(rows.map { _ in Float(index[.line].count(of: row)) })
        columns.append(rows.map { Float(index[.stem].count(of: $0)) })
        columns.append(rows.map { _ in Float(index[.stem].count(of: row)) })
        columns.append(rows.map { mass(.strong, $0) })
        columns.append(rows.map { mass(.stem, $0) })
        columns.append(rows.map { _ in mass(.strong, row) })
    }

    /// The weight of the rarest word of the originals that both have, and how many rare ones they share.
    private mutating func addRarity(_ row: Int, _ rows: [Int], to columns: inout [[Float]]) {
        let strong = index[.strong]
        let own = strong.terms(of: row)
        for term in own { held[term] = strong.weights.float(term) }
        var rarest: [Float] = []
        var rare: [Float] = []
        for other in rows {
            var (highest, count): (Float, Float) = (0, 0)
            for term in strong.terms(of: other) {
                highest = max(highest, held[term])
                if held[term] > 4 { count += 1 }
            }
            rarest.append(highest)
            rare.append(count)
        }
        for term in own { held[term] = 0 }
        columns.append(rarest)
        columns.append(rare)
    }

    /// The place of each value among all, the highest first; of equals the first is first.
    private static func ranks(_ values: [Float]) -> [Float] {
        var ranks = values
        let order = values.indices.sorted { (values[$1], $0) < (values[$0], $1) }
        for (rank, place) in order.enumerated() { ranks[place] = Float(rank) }
        return ranks
    }

    /// The part of the canon that a row stands in, from 0: law, history, Job, Psalms, wisdom, prophets, the twelve, gospels,
    /// Acts, Paul, letters, Revelation.
    private static func part(_ row: Int) -> Float { Float(partStarts.count { $0 <= row }) }
    private static let partStarts = [
        5852, 12870, 13940, 16401, 17655, 22095, 23145, 26924, 27931, 29964, 30699,
    ]
}

extension VerseFamily {
    /// Its place among all.
    var place: Int {
        switch self {
        case .stem: 0
        case .modern: 1
        case .strong: 2
        case .bridge: 3
        case .stemPair: 4
        case .strongPair: 5
        case .line: 6
        case .topic: 7
        case .entry: 8
        case .comment: 9
        }
    }
}
