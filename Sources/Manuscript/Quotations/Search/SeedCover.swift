/// Covers a stretch of text with chains of seeds that do not overlap, the most telling first.
struct SeedCover {
    let search: SeedSearch
    let editions: [QuotedEdition]

    /// - Parameter least: the weight that a chain needs.
    /// - Returns: by where they begin.
    func chains(in words: Range<Int>, least: Int) -> [SeedChain] {
        chains(of: search.seeds(in: words, isThorough: false), least: least)
    }

    /// - Parameter seeds: those of the stretch, of four words or more.
    func chains(of seeds: [Seed], least: Int) -> [SeedChain] {
        guard SeedChain.mostWeight(of: seeds) >= least else { return [] }
        var seeds = SeedChain.near(seeds, least: least)
        var cover: [SeedChain] = []
        while !seeds.isEmpty {
            // The chains of one round that do not overlap are all good: seeds are cut anew only for what is left.
            let chains = SeedChain.chains(of: seeds, isJoined: isJoined)
            var taken: [Range<Int>] = []
            guard let best = chains.first?.weight, best >= least else { break }
            for chain in chains {
                guard chain.weight >= max(least, best / 2) else { break }
                if taken.contains(where: { $0.overlaps(chain.words) }) { continue }
                let chain = trimmed(chain)
                taken.append(chain.words)
                cover.append(chain)
            }
            seeds = seeds.flatMap { cut($0, around: taken) }
        }
        return cover.sorted { $0.words.lowerBound < $1.words.lowerBound }
    }

    /// Whether no whole verse stands between two places: what skips one is two quotations.
    private func isJoined(_ first: Int, _ second: Int) -> Bool {
        guard let edition = editions.first(where: { $0.words.contains(first) }), edition.words.contains(second) else {
            return false
        }
        // A few words that lead into the next verse are chance.
        let start = max(edition.words.lowerBound, first - Self.chance)
        let after = edition.verse(at: start) + 2
        return after >= edition.keys.count || second < edition.places(ofVerses: after..<after).lowerBound
    }

    /// As many words at the edge of a verse agree by chance.
    private static let chance = 3

    /// A chain without a word or two at either end that stand in another verse than the rest.
    private func trimmed(_ chain: SeedChain) -> SeedChain {
        guard let edition = editions.first(where: { $0.words.contains(chain.places.lowerBound) }), chain.words.count > 6
        else { return chain }
        var chain = chain
        let verse = edition.verse(at: chain.places.upperBound - 1)
        let over = chain.places.upperBound - edition.places(ofVerses: verse..<verse + 1).lowerBound
        if over <= 2 {
            chain.words = chain.words.lowerBound..<chain.words.upperBound - over
            chain.places = chain.places.lowerBound..<chain.places.upperBound - over
        }
        let first = edition.verse(at: chain.places.lowerBound)
        let under = edition.places(ofVerses: first..<first + 1).upperBound - chain.places.lowerBound
        if under <= 2, under < chain.words.count - 4 {
            chain.words = chain.words.lowerBound + under..<chain.words.upperBound
            chain.places = chain.places.lowerBound + under..<chain.places.upperBound
        }
        return chain
    }

    /// What is left of a seed outside stretches that are taken, where it still tells something.
    private func cut(_ seed: Seed, around taken: [Range<Int>]) -> [Seed] {
        var (start, end) = (seed.word, seed.wordEnd)
        for range in taken {
            if range.lowerBound <= start { start = max(start, min(range.upperBound, end)) }
            if range.upperBound >= end { end = min(end, max(range.lowerBound, start)) }
        }
        // A hole in the middle leaves the longer end.
        for range in taken where range.lowerBound > start && range.upperBound < end {
            if range.lowerBound - start >= end - range.upperBound {
                end = range.lowerBound
            } else {
                start = range.upperBound
            }
        }
        guard end - start >= 3 else { return [] }
        return [search.part(seed, start..<end)]
    }
}
