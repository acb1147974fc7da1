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
    /// By family that the plain sum adds up, what every verse shares with the row, before its own length is counted.
    private var sums: [VerseFamily: [Float]] = [:]
    private var products: [Int32]
    /// The rows that are likely to be asked for next, and the products of four of them at most, which are made together.
    private var expected = 0..<0
    private var four: (rows: Range<Int>, products: [Int32]) = (0..<0, [])
    private var fused: [Float]
    /// By family, room for what the row has of each thing; zero but while it is used.
    private var held: [VerseFamily: [Float]] = [:]
    /// What was ranked before.
    private var known: [Asked: [Candidate]] = [:]
    private static let mostKnown = 1024

    private struct Asked: Hashable {
        var row: Int
        var limit: Int
    }

    init(_ index: ParallelIndex, _ trees: TreeEnsemble = .shared) {
        self.index = index
        self.trees = trees
        let empty = [Float](repeating: 0, count: index.canon.count)
        for family in Self.added { sums[family] = empty }
        for family in VerseFamily.allCases where !Self.added.contains(family) || family == .strong {
            held[family] = Array(repeating: 0, count: index[family].termCount)
        }
        products = Array(repeating: 0, count: index.canon.count)
        fused = empty
    }

    /// Says which rows will be asked for one after another.
    mutating func expect(_ rows: Range<Int>) { expected = rows }

    /// The nearest verses of a row, the nearest first; the row itself is left out.
    /// - Parameter limit: how many the trees weigh.
    mutating func candidates(of row: Int, limit: Int = 200) throws(IndexError) -> [Candidate] {
        let asked = Asked(row: row, limit: limit)
        if let known = known[asked] { return known }
        let found = try ranked(row, limit: limit)
        if known.count >= Self.mostKnown { known.removeAll(keepingCapacity: true) }
        known[asked] = found
        return found
    }

    private mutating func ranked(_ row: Int, limit: Int) throws(IndexError) -> [Candidate] {
        try weighAll(row)
        let best = top(limit)
        let features = try features(of: row, best)
        let count = features.count / max(1, best.count)
        guard trees.featureCount == count else {
            return best.map { Candidate(row: $0, score: fused[$0]) }
        }
        let scored = zip(best, trees.scores(features)).map { Candidate(row: $0, score: $1) }
        return scored.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
            .map(\.element)
    }

    /// What each family adds to the plain sum, beside lines and pairs of words.
    private static let fusion: [(VerseFamily, Float)] = [
        (.stem, 0.5), (.strong, 0.5), (.modern, 0.25), (.bridge, 0.25),
    ]
    private static let added: [VerseFamily] = [.line, .strongPair] + fusion.map(\.0)

    private mutating func weighAll(_ row: Int) throws(IndexError) {
        for name in Self.added {
            guard var sum = sums.removeValue(forKey: name) else { continue }
            defer { sums[name] = sum }
            for verse in sum.indices { sum[verse] = 0 }
            for term in try index[name].terms(of: row) { try index[name].add(term, to: &sum) }
        }
        multiply(row)
        var fused: [Float] = []
        swap(&fused, &self.fused)
        for verse in fused.indices { fused[verse] = Float(products[verse]) * Self.unit }
        add(.line, row, weight: 0.5, to: &fused)
        if let pairs = sums[.strongPair] {
            let share = 1 / (mass(.strongPair, row) + 1e-6)
            index[.strongPair].scales.add(pairs, times: share, weight: 0.3, most: 1, to: &fused)
        }
        for (family, weight) in Self.fusion {
            add(family, row, weight: weight / (mass(family, row) + 1e-6), to: &fused)
        }
        fused[row] = -9
        swap(&fused, &self.fused)
    }

    private mutating func multiply(_ row: Int) {
        let count = index.canon.count
        if !four.rows.contains(row), expected.contains(row), row + 4 <= expected.upperBound {
            four.rows = row..<row + 4
            if four.products.isEmpty { four.products = Array(repeating: 0, count: 4 * count) }
            index.vectors.multiply(fourFrom: row, width: index.width, into: &four.products)
        }
        if four.rows.contains(row) {
            let start = (row - four.rows.lowerBound) * count
            products.replaceSubrange(0..<count, with: four.products[start..<start + count])
        } else {
            index.vectors.multiply(row: row, width: index.width, into: &products)
        }
    }

    private func add(_ family: VerseFamily, _ row: Int, weight: Float, to fused: inout [Float]) {
        guard let sum = sums[family] else { return }
        index[family].scales.add(sum, times: factor(family, row), weight: weight, to: &fused)
    }

    /// The cosine counts the length of both, BM25 that of the other alone.
    private func factor(_ family: VerseFamily, _ row: Int) -> Float {
        family.isWords ? 1 : index[family].scales.float(row)
    }

    /// What some verses share of a family with the row.
    private mutating func shared(_ name: VerseFamily, _ row: Int, _ rows: [Int]) throws(IndexError) -> [Float] {
        let family = index[name]
        let factor = factor(name, row)
        if let sum = sums[name] { return rows.map { sum[$0] * (family.scales.float($0) * factor) } }
        guard var held = held.removeValue(forKey: name) else { return rows.map { _ in 0 } }
        var own: [Int] = []
        defer {
            for term in own { held[term] = 0 }
            self.held[name] = held
        }
        own = try family.terms(of: row)
        for term in own { held[term] = try family.weight(term) }
        var shared: [Float] = []
        for other in rows { shared.append(try family.sum(of: other, held) * (family.scales.float(other) * factor)) }
        return shared
    }

    private static let unit: Float = 1 / (254 * 254)

    /// What a verse would weigh against itself.
    private func mass(_ family: VerseFamily, _ row: Int) -> Float {
        let family = index[family]
        return family.masses.float(row) * family.scales.float(row)
    }

    /// The rows with the highest plain sums, the highest first.
    private func top(_ limit: Int) -> [Int] {
        var rows = rows(above: floor(of: max(8, limit / Self.sampled * 2), sampling: Self.sampled))
        if rows.count < limit { rows = self.rows(above: floor(of: limit, sampling: 1)) }
        return Array(rows.sorted { (fused[$1], $0) < (fused[$0], $1) }.prefix(limit))
    }

    /// One verse in so many is looked at first.
    private static let sampled = 8

    private func rows(above floor: Float) -> [Int] {
        var rows: [Int] = []
        for (row, value) in fused.enumerated() where value >= floor && value > 0 { rows.append(row) }
        return rows
    }

    /// A little less than the sum that `count` of the verses looked at reach.
    private func floor(of count: Int, sampling step: Int) -> Float {
        var values: [Float] = []
        values.reserveCapacity(fused.count / step + 1)
        for row in stride(from: 0, to: fused.count, by: step) where fused[row] > 0 { values.append(fused[row]) }
        let highest = values.reduce(0, max)
        let perStep = 511 / max(highest, 1e-6)
        var counts = [Int](repeating: 0, count: 512)
        for value in values { counts[min(511, Int(value * perStep))] += 1 }
        var threshold = 511
        var found = counts[511]
        while threshold > 0, found < count {
            threshold -= 1
            found += counts[threshold]
        }
        // A little lower, for what was rounded up into its step.
        return Float(threshold) / perStep * 0.9999
    }

    // MARK: Features

    private mutating func features(of row: Int, _ rows: [Int]) throws(IndexError) -> [Float] {
        var columns: [[Float]] = [rows.map { fused[$0] }, rows.indices.map { Float($0) }]
        for family in VerseFamily.allCases where family.isWords {
            let raw = try shared(family, row, rows)
            let share = 1 / (mass(family, row) + 1e-6)
            columns.append(raw.map { $0 * share })
            columns.append(raw)
            if [.stem, .modern, .strong].contains(family) {
                columns.append(zip(raw, rows).map { $0 / (mass(family, $1) + 1e-6) })
                columns.append(Self.ranks(raw))
            }
        }
        for family in VerseFamily.allCases where !family.isWords { columns.append(try shared(family, row, rows)) }
        addVectors(row, rows, to: &columns)
        addPlaces(row, rows, to: &columns)
        try addRarity(row, rows, to: &columns)
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
    private mutating func addRarity(_ row: Int, _ rows: [Int], to columns: inout [[Float]]) throws(IndexError) {
        let strong = index[.strong]
        guard var held = held.removeValue(forKey: .strong) else { return }
        var own: [Int] = []
        defer {
            for term in own { held[term] = 0 }
            self.held[.strong] = held
        }
        own = try strong.terms(of: row)
        for term in own { held[term] = try strong.weight(term) }
        var rarest: [Float] = []
        var rare: [Float] = []
        for other in rows {
            var (highest, count): (Float, Float) = (0, 0)
            for term in try strong.terms(of: other) {
                highest = max(highest, held[term])
                if held[term] > 4 { count += 1 }
            }
            rarest.append(highest)
            rare.append(count)
        }
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
