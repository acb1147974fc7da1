/// Seeds in the order of both texts, near each other: a likely place of a quotation.
struct SeedChain {
    var words: Range<Int>
    var places: Range<Int>
    /// What its words tell, less what its gaps cost, in quarters of a bit.
    var weight: Int
    /// How many of its words stand in seeds.
    var matched: Int
}

extension SeedChain {
    private static let farthestWords = 14, farthestPlaces = 60

    /// What no chain of the seeds weighs more than: a word begins one seed of a chain at most.
    /// - Parameter seeds: those of one word together.
    static func mostWeight(of seeds: [Seed]) -> Int {
        var weight = 0
        var index = 0
        while index < seeds.count {
            let word = seeds[index].word
            var most = 0
            while index < seeds.count, seeds[index].word == word {
                most = max(most, seeds[index].weight)
                index += 1
            }
            weight += most
        }
        return weight
    }

    /// The seeds that may be in a chain of some weight: a chain reaches over no wider gap than some, so that those between two
    /// such gaps must have the weight together. Most seeds stand alone.
    /// - Parameter seeds: by their words.
    static func near(_ seeds: [Seed], least: Int) -> [Seed] {
        let order = seeds.indices.map { UInt64(seeds[$0].place) << 24 | UInt64($0) }.sorted()
            .map { Int($0 & 0xFF_FFFF) }
        var kept: [Seed] = []
        var first = 0
        while first < order.count {
            var end = first
            var (weight, last) = (0, Int.max - farthestPlaces)
            while end < order.count, seeds[order[end]].place - last <= farthestPlaces || end == first {
                let seed = seeds[order[end]]
                weight += seed.weight
                last = end == first ? seed.placeEnd : max(last, seed.placeEnd)
                end += 1
            }
            if weight >= least { kept += order[first..<end].map { seeds[$0] } }
            first = end
        }
        return kept
    }

    /// The best chains of seeds, each seed in one chain at most.
    /// - Parameter isJoined: whether a quotation may go on from one place of the editions to another, farther one.
    /// - Complexity: O(n · w) for n seeds, of which w stand near each.
    static func chains(of seeds: [Seed], isJoined: (Int, Int) -> Bool = { _, _ in true }) -> [SeedChain] {
        let seeds = seeds.sorted { ($0.place, $0.word) < ($1.place, $1.word) }
        var weights = seeds.map(\.weight)
        var previous = [Int](repeating: -1, count: seeds.count)
        for index in seeds.indices {
            let seed = seeds[index]
            var before = index - 1
            let limit = max(0, index - 40)
            while before >= limit, seed.place - seeds[before].placeEnd <= farthestPlaces {
                let other = seeds[before]
                if let cost = gap(other, seed), weights[before] + seed.weight - cost > weights[index],
                    seed.place - other.placeEnd < 6 || isJoined(other.placeEnd - 1, seed.place)
                {
                    // Words that both seeds hold count once.
                    weights[index] = weights[before] + seed.weight - cost
                    previous[index] = before
                }
                before -= 1
            }
        }
        return collected(seeds, weights, previous)
    }

    /// What it costs to go on from one seed to another, or `nil` where it cannot follow.
    private static func gap(_ a: Seed, _ b: Seed) -> Int? {
        guard b.word > a.word, b.place > a.place else { return nil }
        let overlap = max(0, max(a.wordEnd - b.word, a.placeEnd - b.place))
        guard overlap < b.count else { return nil }
        let (words, places) = (b.word - a.wordEnd + overlap, b.place - a.placeEnd + overlap)
        guard words <= farthestWords, places <= farthestPlaces else { return nil }
        let share = b.weight * overlap / b.count
        return share + 6 * max(words, min(places, 8)) + 4 * min(abs(places - words), 12)
    }

    private static func collected(_ seeds: [Seed], _ weights: [Int], _ previous: [Int]) -> [SeedChain] {
        var isUsed = [Bool](repeating: false, count: seeds.count)
        var chains: [SeedChain] = []
        for last in seeds.indices.sorted(by: { weights[$0] > weights[$1] }) where !isUsed[last] {
            var index = last
            var first = last
            var matched = 0
            var end = Int.max
            while index >= 0, !isUsed[index] {
                isUsed[index] = true
                matched += min(seeds[index].wordEnd, end) - seeds[index].word
                end = seeds[index].word
                first = index
                index = previous[index]
            }
            let weight = weights[last] - (index >= 0 ? weights[index] : 0)
            chains.append(
                SeedChain(
                    words: seeds[first].word..<seeds[last].wordEnd, places: seeds[first].place..<seeds[last].placeEnd,
                    weight: weight, matched: max(1, matched)))
        }
        return chains
    }
}
