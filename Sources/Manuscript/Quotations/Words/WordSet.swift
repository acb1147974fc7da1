/// Words of a text, a bit for each, so that many are looked at together.
struct WordSet: Sendable {
    /// Word *w* is bit *w* mod 64 of element *w* / 64. One element more than the words take holds none of them.
    private var elements: [UInt64]

    /// None of so many words.
    init(count: Int) { elements = [UInt64](repeating: 0, count: count / 64 + 2) }

    init(elements: [UInt64]) { self.elements = elements }

    @inline(__always)
    subscript(word: Int) -> Bool { elements[word >> 6] >> UInt64(word & 63) & 1 != 0 }

    mutating func insert(_ word: Int) { elements[word >> 6] |= 1 << UInt64(word & 63) }

    mutating func insert(_ words: Range<Int>) { for word in words { insert(word) } }

    func count(in words: Range<Int>) -> Int { words.count { self[$0] } }

    /// Whether any word of a range is in the set.
    func meets(_ words: Range<Int>) -> Bool { next(in: words) < words.upperBound }

    /// Whether all words of a range are.
    func holds(_ words: Range<Int>) -> Bool { words.allSatisfy { self[$0] } }

    /// The first word of a range that is in the set, or the range's end.
    @inline(__always)
    func next(in words: Range<Int>) -> Int {
        guard !words.isEmpty else { return words.upperBound }
        var index = words.lowerBound >> 6
        var left = elements[index] & UInt64.max << UInt64(words.lowerBound & 63)
        while left == 0 {
            index += 1
            guard index << 6 < words.upperBound else { return words.upperBound }
            left = elements[index]
        }
        return min(words.upperBound, index << 6 + left.trailingZeroBitCount)
    }

    /// How many elements there are from which 64 words on may be asked for.
    var groups: Int { elements.count - 1 }

    /// The 64 words of a group, or those that stand so many words, fewer than 64, after them.
    @inline(__always)
    func group(_ group: Int, after words: UInt64 = 0) -> UInt64 {
        words == 0 ? elements[group] : elements[group] >> words | elements[group + 1] << (64 - words)
    }
}
