/// The tables of a ``QuotationIndex`` in memory.
public struct QuotationTables {
    /// Every edition's words in order, a ``QuotationFormat/divider`` after each edition.
    public let words: MappedTable<UInt32>
    /// The places of all words, ordered by the run that begins there, and above a place, where a run of four begins, how
    /// many places that has.
    private let order: MappedTable<UInt32>
    /// How many bits of the order's elements a place takes.
    private let placeBits: UInt32
    /// By the highest bits of a run's first word, where the order begins.
    private let groups: MappedTable<UInt32>
    @usableFromInline let filter: MappedTable<UInt64>
    /// By a run of four words, where it begins in the order.
    private let heads: MappedTable<UInt32>
    @usableFromInline let pairs: MappedTable<UInt64>
    private let weights: MappedTable<UInt8>

    init(_ sections: QuotationSections, in file: MappedFile) throws(IndexError) {
        words = try MappedTable(file, sections.words)
        order = try MappedTable(file, sections.order)
        placeBits = QuotationFormat.placeBits(words.count)
        groups = try MappedTable(file, sections.groups)
        filter = try MappedTable(file, sections.filter)
        heads = try MappedTable(file, sections.heads)
        pairs = try MappedTable(file, sections.pairs)
        weights = try MappedTable(file, sections.weights)
    }

    /// The place among all words of a run, by its place in the order.
    @inline(__always)
    public func place(of run: Int) -> Int { Int(order[run] & (1 << placeBits - 1)) }

    /// Whether four words may stand in a row in an edition: `false` is sure.
    @inlinable @inline(__always)
    public func mayStand(_ run: UInt64) -> Bool {
        let bits = QuotationFormat.bits(run)
        return filter[Int(truncatingIfNeeded: run >> 12) & (filter.count &- 1)] & bits == bits
    }

    /// Whether the second word may follow the first in an edition: `false` is sure.
    @inlinable @inline(__always)
    public func mayFollow(_ a: UInt32, _ b: UInt32) -> Bool {
        let pair = QuotationFormat.pair(a, b)
        return pairs[Int(pair >> 6) & (pairs.count &- 1)] >> UInt64(pair & 63) & 1 != 0
    }

    /// How much a word tells, in quarters of a bit: four times the binary logarithm of how many words there are to one of it.
    @inline(__always)
    public func weight(_ word: UInt32) -> Int { Int(weights[QuotationFormat.weightPlace(word)]) }

    /// The part of the order whose runs begin with four words of a text: a look into a table, and at the words it leads to.
    public func runs(ofFour text: [UInt32], from start: Int) -> Range<Int> {
        let count = QuotationFormat.runLength
        let run = QuotationFormat.run(text[start], text[start + 1], text[start + 2], text[start + 3])
        let bits = QuotationFormat.placeBits(order.count)
        let wanted = UInt32(truncatingIfNeeded: run) >> bits
        var slot = QuotationFormat.slot(run, of: heads.count)
        for _ in 0..<heads.count {
            let head = heads[slot]
            if head == 0 { break }
            if head >> bits == wanted {
                let first = Int(head & (1 << bits - 1)) - 1
                if first >= 0, first < order.count, compare(first, text, start, count) == 0 {
                    return first..<endOfFour(first) { compare($0, text, start, count) == 0 }
                }
            }
            slot = slot + 1 < heads.count ? slot + 1 : 0
        }
        return 0..<0
    }

    /// Where the places of a run of four end in the order, which the first of them tells unless they are too many.
    @inline(__always)
    private func endOfFour(_ first: Int, _ agrees: (Int) -> Bool) -> Int {
        let told = order[first] >> placeBits
        if told > 0, told < UInt32.max >> placeBits { return min(order.count, first + Int(told)) }
        return end(from: first, to: order.count, agrees)
    }

    /// Where runs that agree end, from the first of them on: most often few follow, so that it is looked for near first.
    @inline(__always)
    private func end(from first: Int, to limit: Int, _ agrees: (Int) -> Bool) -> Int {
        var low = first
        var step = 1
        while low + step < limit, agrees(low + step) {
            low += step
            step <<= 1
        }
        var high = min(limit, low + step)
        while low < high {
            let middle = (low &+ high) >> 1
            if agrees(middle) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The part of the order whose runs begin with a word.
    public func runs(beginningWith word: UInt32) -> Range<Int> {
        let group = Int(word >> (32 - QuotationFormat.groupBits))
        let start = min(Int(groups[group]), order.count)
        let end = min(max(start, Int(groups[group + 1])), order.count)
        return narrow(start..<end, at: 0, to: word)
    }

    /// The part of the order whose runs begin with `count` words of a text.
    /// - Complexity: O(log runs).
    public func runs(beginningWith text: [UInt32], from start: Int, count: Int) -> Range<Int> {
        let group = Int(text[start] >> (32 - QuotationFormat.groupBits))
        var low = min(Int(groups[group]), order.count)
        var high = min(max(low, Int(groups[group + 1])), order.count)
        let end = high
        while low < high {
            let middle = (low &+ high) >> 1
            if compare(middle, text, start, count) < 0 { low = middle + 1 } else { high = middle }
        }
        guard low < end, compare(low, text, start, count) == 0 else { return low..<low }
        return low..<self.end(from: low, to: end) { compare($0, text, start, count) == 0 }
    }

    /// Below 0 where a run precedes `count` words of a text, above 0 where it follows them.
    @inline(__always)
    private func compare(_ run: Int, _ text: [UInt32], _ start: Int, _ count: Int) -> Int {
        let place = self.place(of: run)
        for step in 0..<count {
            let word = place + step < words.count ? words[place + step] : QuotationFormat.divider
            if word != text[start + step] { return word < text[start + step] ? -1 : 1 }
        }
        return 0
    }

    /// The part of `runs`, which agree in their first `depth` words, that goes on with `word`.
    /// - Complexity: O(log runs).
    public func narrow(_ runs: Range<Int>, at depth: Int, to word: UInt32) -> Range<Int> {
        var low = runs.lowerBound
        var high = runs.upperBound
        while low < high {
            let middle = (low &+ high) >> 1
            if self.word(middle, depth) < word { low = middle + 1 } else { high = middle }
        }
        guard low < runs.upperBound, self.word(low, depth) == word else { return low..<low }
        return low..<end(from: low, to: runs.upperBound) { self.word($0, depth) == word }
    }

    @inline(__always)
    private func word(_ run: Int, _ depth: Int) -> UInt32 {
        let place = self.place(of: run) &+ depth
        return place < words.count ? words[place] : QuotationFormat.divider
    }
}
