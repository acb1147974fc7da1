internal import Scripture

/// Adds up what pericopes share with the examples.
struct LikeTable {
    let axis: VerseAxis
    let examples: [Range<Int>]

    /// By the first verse of a pericope, what it has so far.
    private var totals: [Double]
    /// What is being added up now, by the same.
    private var current: [Double]
    /// By the same, the last line or word that was counted, so that each counts once.
    private var counted: [Int32]
    private var number: Int32 = 0

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
        totals = Array(repeating: 0, count: axis.count)
        current = totals
        counted = Array(repeating: -1, count: axis.count)
    }

    // MARK: Adding

    /// Adds the scenes of a kind by their rank: the first counts whole, the twelfth half.
    mutating func addScenes(_ rated: RatedScene, own: [SceneRating.Centre], weight: Double) {
        for (rank, centre) in rated.centres.enumerated() {
            let unit = Int(axis.pericopes[centre.verse])
            let score = weight * 12 / Double(12 + rank)
            totals[unit] = 1 - (1 - totals[unit]) * (1 - min(0.95, score))
            if score > found[unit]?.score ?? 0 { found[unit] = Role(rated: rated, centre: centre, own: own, score: score) }
        }
    }

    mutating func addTopics(_ listings: [ExampleTopics.Listing], weight: Double) {
        self.listings = listings
        for listing in listings.sorted(by: { $0.document < $1.document }) {
            number = Int32(listing.document)
            var verse = listing.verses.lowerBound
            while verse < listing.verses.upperBound {
                let unit = Int(axis.pericopes[verse])
                if counted[unit] != number {
                    counted[unit] = number
                    current[unit] = 1 - (1 - current[unit]) * (1 - min(0.9, listing.weight))
                }
                verse += 1
            }
        }
        settle(weight)
    }

    mutating func addWords(_ words: [(word: ExampleWords.Word, told: ExampleWords.Told)], weight: Double) {
        self.words = words
        for (index, entry) in words.enumerated() {
            for verse in entry.told.verses {
                let unit = Int(axis.pericopes[Int(verse)])
                if counted[unit] != Int32(index) {
                    counted[unit] = Int32(index)
                    current[unit] += entry.told.weight
                }
            }
        }
        // A long pericope has more words by its length alone.
        for unit in current.indices where current[unit] > 0 { current[unit] /= Double(length(unit) + 6).squareRoot() }
        settle(weight)
    }

    private mutating func settle(_ weight: Double) {
        let most = current.max() ?? 0
        for unit in current.indices {
            if most > 0 { totals[unit] += weight * current[unit] / most }
            current[unit] = 0
            counted[unit] = -1
        }
    }

    private func length(_ unit: Int) -> Int { end(unit) - unit }

    private func end(_ unit: Int) -> Int {
        var end = unit + 1
        while end < axis.count, axis.pericopes[end] == Int32(unit) { end += 1 }
        return end
    }

    // MARK: Ranking

    /// The best pericope of each chapter, the best first.
    func ranked(limit: Int, lines: (Int) -> ListedLine?) -> [LikeScene] {
        let order = totals.indices.filter { totals[$0] > 0.05 }.sorted { (totals[$1], $0) < (totals[$0], $1) }
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
                    passage: passage, score: min(1, totals[unit] / max(most, 1)),
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
        return shared
    }

    private func passage(_ verse: Int) -> Passage? { axis.verse(verse).map { Passage($0) } }
}
