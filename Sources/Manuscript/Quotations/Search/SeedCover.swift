/// Covers a stretch of text with chains of seeds that do not overlap, the most telling first.
struct SeedCover {
    private let search: SeedSearch

    init(_ search: SeedSearch) { self.search = search }

    /// - Parameter least: the weight that a chain needs.
    /// - Returns: by where they begin.
    func chains(in words: Range<Int>, least: Int, isThorough: Bool = false) -> [SeedChain] {
        var seeds = search.seeds(in: words, isThorough: isThorough)
        var cover: [SeedChain] = []
        while !seeds.isEmpty {
            // The chains of one round that do not overlap are all good: seeds are cut anew only for what is left.
            let chains = SeedChain.chains(of: seeds)
            var taken: [Range<Int>] = []
            guard let best = chains.first?.weight, best >= least else { break }
            for chain in chains {
                guard chain.weight >= max(least, best / 2) else { break }
                if taken.contains(where: { $0.overlaps(chain.words) }) { continue }
                taken.append(chain.words)
                cover.append(chain)
            }
            seeds = seeds.flatMap { cut($0, around: taken) }
        }
        return cover.sorted { $0.words.lowerBound < $1.words.lowerBound }
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
            if range.lowerBound - start >= end - range.upperBound { end = range.lowerBound } else { start = range.upperBound }
        }
        guard end - start >= 3 else { return [] }
        return [search.part(seed, start..<end)]
    }
}
