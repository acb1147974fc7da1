/// The tables of a ``QuotationIndex`` in memory.
public struct QuotationTables {
    /// Every edition's words in order, a ``QuotationFormat/divider`` after each edition.
    public let words: MappedTable<UInt32>
    /// The positions of all words, ordered by the run that begins there.
    public let order: MappedTable<UInt32>
    /// By the highest bits of a run's first word, where the order begins.
    private let groups: MappedTable<UInt32>
    @usableFromInline let filter: MappedTable<UInt64>
    /// By a run of four words, where it begins in the order and how often it stands there.
    private let heads: MappedTable<UInt64>
    private let weights: MappedTable<UInt8>

    init(_ sections: QuotationSections, in file: MappedFile) throws(IndexError) {
        words = try MappedTable(file, sections.words)
        order = try MappedTable(file, sections.order)
        groups = try MappedTable(file, sections.groups)
        filter = try MappedTable(file, sections.filter)
        heads = try MappedTable(file, sections.heads)
        weights = try MappedTable(file, sections.weights)
    }

    /// Whether four words may stand in a row in an edition: `false` is sure.
    @inlinable @inline(__always)
    public func mayStand(_ run: UInt64) -> Bool {
        let bits = QuotationFormat.bits(run)
        return filter[Int(truncatingIfNeeded: run >> 12) & (filter.count &- 1)] & bits == bits
    }

    /// How much a word tells, in quarters of a bit: four times the binary logarithm of how many words there are to one of it.
    @inline(__always)
    public func weight(_ word: UInt32) -> Int { Int(weights[QuotationFormat.weightPlace(word)]) }

    /// The part of the order whose runs begin with four words of a text: one look into a table, and one at the words it
    /// leads to.
    public func runs(ofFour text: [UInt32], from start: Int) -> Range<Int> {
        let run = QuotationFormat.run(text[start], text[start + 1], text[start + 2], text[start + 3])
        let mask = heads.count &- 1
        var slot = QuotationFormat.slot(run) & mask
        for _ in 0...mask {
            let head = heads[slot]
            if head == 0 { break }
            if head >> 40 == run >> 40 {
                let first = Int(head & 0xFFFF_FFFF)
                let count = Int(head >> 32 & 0xFF)
                if first + count <= order.count, compare(first, text, start, QuotationFormat.runLength) == 0 {
                    return count < QuotationFormat.mostCounted
                        ? first..<first + count
                        : runs(beginningWith: text, from: start, count: QuotationFormat.runLength)
                }
            }
            slot = (slot &+ 1) & mask
        }
        return 0..<0
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
        let first = low
        // Most often few follow: look near first.
        var step = 1
        while low + step < end, compare(low + step, text, start, count) == 0 { step <<= 1 }
        high = min(end, low + step)
        while low < high {
            let middle = (low &+ high) >> 1
            if compare(middle, text, start, count) <= 0 { low = middle + 1 } else { high = middle }
        }
        return first..<low
    }

    /// Below 0 where a run precedes `count` words of a text, above 0 where it follows them.
    @inline(__always)
    private func compare(_ run: Int, _ text: [UInt32], _ start: Int, _ count: Int) -> Int {
        let place = Int(order[run])
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
        let start = low
        high = runs.upperBound
        // Most often few follow: look near first.
        var step = 1
        while low + step < high, self.word(low + step, depth) == word { step <<= 1 }
        high = min(high, low + step)
        while low < high {
            let middle = (low &+ high) >> 1
            if self.word(middle, depth) <= word { low = middle + 1 } else { high = middle }
        }
        return start..<low
    }

    @inline(__always)
    private func word(_ run: Int, _ depth: Int) -> UInt32 {
        let place = Int(order[run]) &+ depth
        return place < words.count ? words[place] : QuotationFormat.divider
    }
}
