internal import TextIndex

/// Finds where words of a text stand in a row in the editions.
struct SeedSearch {
    let tables: QuotationTables
    let numbers: [UInt32]
    /// The words at which a run of four may stand in an edition; at the others none does.
    private let standing: WordSet
    private let known = KnownRuns()

    init(tables: QuotationTables, numbers: [UInt32]) {
        self.tables = tables
        self.numbers = numbers
        standing = WordSet(elements: tables.standing(numbers))
    }

    /// Whether the run of four that begins at a word may stand in an edition, by its first two words and by the whole:
    /// `false` is sure.
    func mayStand(at word: Int) -> Bool {
        guard word + 3 < numbers.count, tables.mayFollow(numbers[word], numbers[word + 1]) else { return false }
        return tables.mayStand(run(at: word))
    }

    /// The first word of a range at which a run of four may stand in an edition, or the range's end.
    @inline(__always)
    func next(in words: Range<Int>) -> Int { standing.next(in: words) }

    /// Whether all words of a span may stand in an edition in a row: `false` is sure.
    func mayStand(_ span: Range<Int>) -> Bool {
        if span.count < QuotationFormat.runLength {
            return span.dropLast().allSatisfy { tables.mayFollow(numbers[$0], numbers[$0 + 1]) }
        }
        return standing.holds(span.lowerBound..<span.upperBound - QuotationFormat.runLength + 1)
    }

    /// The first word from `start` on at which six words in a row may stand in an edition, the first and the last of them
    /// outside a set.
    func firstOfSix(from start: Int, outside taken: WordSet) -> Int? {
        var left = UInt64.max << UInt64(start & 63)
        for group in start >> 6..<max(start >> 6, standing.groups) {
            left &= standing.group(group) & standing.group(group, after: 1) & standing.group(group, after: 2)
            left &= ~(taken.group(group) | taken.group(group, after: 5))
            if left != 0 { return group << 6 + left.trailingZeroBitCount }
            left = .max
        }
        return nil
    }

    @inline(__always)
    private func run(at word: Int) -> UInt64 {
        QuotationFormat.run(numbers[word], numbers[word &+ 1], numbers[word &+ 2], numbers[word &+ 3])
    }

    /// Whether the run of five that begins at a word may stand in an edition: `false` is sure.
    private func mayGoOn(at word: Int) -> Bool {
        tables.mayStand(QuotationFormat.run(run(at: word), numbers[word &+ 4]))
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
            if !isThorough { word = next(in: word..<words.upperBound) }
            guard word < words.upperBound else { break }
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
        var word = words.lowerBound - 1
        while true {
            word = next(in: word + 1..<words.upperBound)
            guard word < words.upperBound else { break }
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
        var weight = weight(of: word..<word + length)
        if !isThorough, word + length == end || !mayGoOn(at: word) {
            // None of the places goes on: what stands there need not be looked at.
            guard runs.count <= Self.mostPlaces else { return length }
            for run in runs {
                seeds.append(Seed(word: word, place: tables.place(of: run), count: length, weight: weight))
            }
            return length
        }
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
            let place = tables.place(of: run)
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
            weight: weight(of: words))
    }

    private func weight(of words: Range<Int>) -> Int {
        var weight = 0
        for word in words { weight += tables.weight(numbers[word]) }
        return weight
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
