internal import Scripture

/// Adds up what pericopes share with the examples.
struct LikeTable {
    let axis: VerseAxis
    let examples: [Range<Int>]

    /// The first verses of all pericopes.
    private let units: [Int]
    /// By the first verse of a pericope, how surely it is a scene that the examples are.
    private var roles: [Double]
    /// By the same, how much oftener than others it is what the examples are, in standard deviations.
    private var kinship: [Double]
    private var nearness: ExampleNearness?

    /// The scene that a pericope is most surely, and what the examples are as scenes of that kind.
    private struct Role {
        var rated: RatedScene
        var centre: SceneRating.Centre
        var own: [SceneRating.Centre]
        var score: Double
    }

    private var found: [Int: Role] = [:]
    private var listings: [ExampleTopics.Listing] = []
    private var words: [(word: ExampleWords.Word, told: ExampleWords.Told)] = []

    init(axis: VerseAxis, examples: [Range<Int>]) {
        self.axis = axis
        self.examples = examples
        units = axis.pericopes.indices.filter { Int(axis.pericopes[$0]) == $0 }
        roles = Array(repeating: 0, count: axis.count)
        kinship = roles
    }

    // MARK: Adding

    /// Adds the scenes of a kind by their rank: the first counts whole, the twelfth half.
    mutating func addScenes(_ rated: RatedScene, own: [SceneRating.Centre], weight: Double) {
        for (rank, centre) in rated.centres.enumerated() {
            let unit = Int(axis.pericopes[centre.verse])
            let score = weight * 12 / Double(12 + rank)
            roles[unit] = 1 - (1 - roles[unit]) * (1 - min(0.95, score))
            if score > found[unit]?.score ?? 0 {
                found[unit] = Role(rated: rated, centre: centre, own: own, score: score)
            }
        }
    }

    mutating func addTopics(_ listings: [ExampleTopics.Listing], weight: Double) {
        self.listings = listings
        var sums = Array(repeating: 0.0, count: axis.count)
        /// By pericope, the last topic that was counted, so that each counts once.
        var counted = Array(repeating: -1, count: axis.count)
        for listing in listings {
            for verse in listing.verses {
                let unit = Int(axis.pericopes[verse])
                guard counted[unit] != listing.topic else { continue }
                counted[unit] = listing.topic
                sums[unit] += listing.gain
            }
        }
        add(sums, weight)
    }

    /// Adds what pericopes have of the examples' words, which are kept to be shown.
    /// - Parameter weight: 0 where they are only to be shown.
    mutating func addWords(_ words: [(word: ExampleWords.Word, told: ExampleWords.Told)], weight: Double) {
        self.words = words
        guard weight > 0 else { return }
        var sums = Array(repeating: 0.0, count: axis.count)
        var counted = Array(repeating: -1, count: axis.count)
        for (index, entry) in words.enumerated() {
            for verse in entry.told.verses {
                let unit = Int(axis.pericopes[Int(verse)])
                guard counted[unit] != index else { continue }
                counted[unit] = index
                sums[unit] += entry.told.weight
            }
        }
        // A long pericope has more words by its length alone.
        for unit in units { sums[unit] /= Double(end(unit) - unit + 6).squareRoot() }
        add(sums, weight)
    }

    /// Adds how near a pericope stands: the mean of its three nearest verses.
    mutating func addNearness(_ nearness: ExampleNearness, weight: Double) {
        self.nearness = nearness
        var sums = Array(repeating: 0.0, count: axis.count)
        for unit in units {
            let best = nearness.values[unit..<end(unit)].sorted(by: >).prefix(3)
            sums[unit] = Double(best.reduce(0, +)) / Double(best.count)
        }
        add(sums, weight)
    }

    /// In standard deviations from the mean of all pericopes, so that one kind of likeness weighs as much as another.
    private mutating func add(_ sums: [Double], _ weight: Double) {
        let count = Double(units.count)
        let mean = units.reduce(0) { $0 + sums[$1] } / count
        let deviation = (units.reduce(0) { $0 + (sums[$1] - mean) * (sums[$1] - mean) } / count).squareRoot()
        guard deviation > 0 else { return }
        for unit in units { kinship[unit] += weight * (sums[unit] - mean) / deviation }
    }

    private func end(_ unit: Int) -> Int {
        var end = unit + 1
        while end < axis.count, axis.pericopes[end] == Int32(unit) { end += 1 }
        return end
    }

    // MARK: Ranking

    /// What a scene's part counts beside the likeness of the most alike.
    private static let roleWeight = 2.5

    /// The best pericope of each chapter, the best first.
    func ranked(limit: Int, lines: (Int) -> ListedLine?) -> [LikeScene] {
        let nearest = units.reduce(0) { max($0, kinship[$1]) }
        var totals = roles
        for unit in units { totals[unit] = Self.roleWeight * roles[unit] + (nearest > 0 ? kinship[unit] / nearest : 0) }
        let order = units.filter { totals[$0] > 0.05 }.sorted { (totals[$1], $0) < (totals[$0], $1) }
        var ranked: [LikeScene] = []
        var chapters: Set<UInt32> = []
        let most = order.first.map { totals[$0] } ?? 1
        for unit in order where ranked.count < limit {
            let verses = unit..<end(unit)
            let extent = found[unit].map { $0.centre.extent.lowerBound..<$0.centre.extent.upperBound + 1 } ?? verses
            guard !examples.contains(where: { $0.overlaps(extent) || $0.overlaps(verses) }),
                chapters.insert(axis.keys[unit] >> 8).inserted,
                let passage = axis.passage(extent.lowerBound...extent.upperBound - 1)
            else { continue }
            ranked.append(
                LikeScene(
                    passage: passage, score: totals[unit] / most,
                    shared: shared(unit, verses, lines: lines)))
        }
        return ranked
    }

    private func slots(_ role: Role) -> [LikeScene.Shared] {
        guard let one = role.rated.found(at: role.centre) else { return [] }
        let own = role.own.compactMap(role.rated.found)
        var shared: [LikeScene.Shared] = []
        for (index, filling) in one.fillings.enumerated() {
            guard let filling, let same = own.compactMap({ $0.fillings[index] }).max(by: { $0.value < $1.value }) else {
                continue
            }
            shared.append(
                LikeScene.Shared(
                    kind: .slot(scene: role.rated.scene.name, filling), at: filling.verse, with: same.verse,
                    weight: role.score * filling.value * filling.slot.weight))
        }
        return shared
    }

    /// What a pericope shares: its slots, the four best lines and the six most telling words.
    private func shared(_ unit: Int, _ verses: Range<Int>, lines: (Int) -> ListedLine?) -> [LikeScene.Shared] {
        var shared = found[unit].map(slots) ?? []
        var seen: Set<Int> = []
        let listed = listings.filter { $0.verses.overlaps(verses) }.sorted { $0.weight > $1.weight }
        for listing in listed where seen.count < 4 && seen.insert(listing.document).inserted {
            let first = max(listing.verses.lowerBound, verses.lowerBound)
            guard var line = lines(listing.document), let at = passage(first), let with = passage(listing.with) else {
                continue
            }
            line.passage = at
            shared.append(LikeScene.Shared(kind: .topic(line), at: at, with: with, weight: listing.weight))
        }
        var count = 0
        for (word, told) in words where count < 6 {
            let place = CuePlaces.firstIndex(notBefore: Int32(verses.lowerBound), in: told.verses)
            guard place < told.verses.count, Int(told.verses[place]) < verses.upperBound,
                let at = passage(Int(told.verses[place])), let with = passage(told.with)
            else { continue }
            count += 1
            shared.append(LikeScene.Shared(kind: .word(word.term), at: at, with: with, weight: told.weight / 20))
        }
        if let (verse, row) = nearness?.nearest(in: verses), let at = passage(verse) {
            let with = Passage(Canon.shared.verses[row])
            shared.append(LikeScene.Shared(kind: .nearness, at: at, with: with, weight: 0))
        }
        return shared
    }

    private func passage(_ verse: Int) -> Passage? { axis.verse(verse).map { Passage($0) } }
}
