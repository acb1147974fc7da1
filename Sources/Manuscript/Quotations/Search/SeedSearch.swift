internal import TextIndex

/// Finds where words of a text stand in a row in the editions.
struct SeedSearch {
    let tables: QuotationTables
    let numbers: [UInt32]
    private let known = KnownRuns()

    init(tables: QuotationTables, numbers: [UInt32]) {
        self.tables = tables
        self.numbers = numbers
    }

    /// Whether the run of four that begins at a word may stand in an edition: `false` is sure.
    ///
    /// It is asked where it is needed and not kept, since most words of a text are never asked for.
    @inline(__always)
    func mayStand(at word: Int) -> Bool {
        guard word &+ 3 < numbers.count else { return false }
        return tables.mayStand(
            QuotationFormat.run(numbers[word], numbers[word &+ 1], numbers[word &+ 2], numbers[word &+ 3]))
    }

    /// How many of the runs at `word`, `word + step` and so on stand in no edition, before the first that may; some eight
    /// are looked at.
    func ruledOut(from word: Int, by step: Int) -> Int {
        guard word &+ 7 &* step &+ 3 < numbers.count else { return mayStand(at: word) ? 0 : 1 }
        var may = 0
        for run in 0..<8 { may |= mayStand(at: word &+ run &* step) ? 1 << run : 0 }
        return min(8, may.trailingZeroBitCount)
    }

    /// Runs that stand in more places than this tell nothing of where the text comes from.
    private static let mostPlaces = 48
    /// A seed of fewer words than four needs this much weight.
    private static let leastWeight = 72

    /// Seeds that begin within `words` and end there.
    /// - Parameter isThorough: look for runs of two and three telling words as well, not only of four.
    func seeds(in words: Range<Int>, isThorough: Bool) -> [Seed] {
        var seeds: [Seed] = []
        var word = words.lowerBound
        while word < words.upperBound {
            guard isThorough || mayStand(at: word) else {
                word += 1
                continue
            }
            let longest = addSeeds(at: word, end: words.upperBound, isThorough: isThorough, &seeds)
            // Within a long run nothing new begins, save where another place goes on with its end.
            word += max(1, longest - 3)
        }
        return seeds
    }

    /// The most that seeds of four words or more in a stretch can tell together.
    func mostWeight(in words: Range<Int>) -> Int { most(in: words).weight }

    /// The most words that seeds of four words or more in a stretch can hold, and how much those tell.
    func most(in words: Range<Int>) -> (words: Int, weight: Int) {
        var weight = 0
        var count = 0
        var end = words.lowerBound
        for word in words where mayStand(at: word) {
            var place = max(end, word)
            end = min(words.upperBound, word + QuotationFormat.runLength)
            while place < end {
                weight += tables.weight(numbers[place])
                count += 1
                place += 1
            }
        }
        return (count, weight)
    }

    /// Adds the seeds that begin at a word, and gives the length of the longest run there.
    private func addSeeds(at word: Int, end: Int, isThorough: Bool, _ seeds: inout [Seed]) -> Int {
        var length = isThorough ? 2 : QuotationFormat.runLength
        guard word + length <= end else { return 0 }
        var runs =
            isThorough
            ? tables.runs(beginningWith: numbers, from: word, count: length)
            : known.runs(of: numbers, at: word, tables)
        guard !runs.isEmpty else { return 0 }
        var weight = (word..<word + length).reduce(0) { $0 + tables.weight(numbers[$1]) }
        let most = min(QuotationFormat.depth, end - word)
        /// The widest part of the order that is narrow enough to be looked at place by place.
        var chosen: Range<Int>?
        while true {
            let tells = length >= 4 || isThorough && length >= 2 && weight >= Self.leastWeight
            if chosen == nil, tells, runs.count <= Self.mostPlaces { chosen = runs }
            guard length < most else { break }
            let next = tables.narrow(runs, at: length, to: numbers[word + length])
            if next.isEmpty { break }
            runs = next
            weight += tables.weight(numbers[word + length])
            length += 1
        }
        if chosen == nil, length >= 6 { chosen = runs.prefix(Self.mostPlaces) }
        guard let chosen else { return length }
        var longest = length
        for run in chosen {
            let place = Int(tables.order[run])
            let seed = extended(word, place, end: end)
            longest = max(longest, seed.count)
            seeds.append(seed)
        }
        return longest
    }

    /// The part of a seed that holds some of its words.
    func part(_ seed: Seed, _ words: Range<Int>) -> Seed {
        Seed(
            word: words.lowerBound, place: seed.place + words.lowerBound - seed.word, count: words.count,
            weight: words.reduce(0) { $0 + tables.weight(numbers[$1]) })
    }

    private func extended(_ word: Int, _ place: Int, end: Int) -> Seed {
        var count = 0
        var weight = 0
        while word + count < end, place + count < tables.words.count,
            tables.words[place + count] == numbers[word + count]
        {
            weight += tables.weight(numbers[word + count])
            count += 1
        }
        return Seed(word: word, place: place, count: count, weight: weight)
    }
}
