extension QuotationTables {
    /// By word of a text, a bit that says whether the run of four that begins there may stand in an edition: `false` is sure.
    /// Word *w* is bit *w* mod 64 of element *w* / 64; the last element is left empty.
    ///
    /// The filter is larger than a processor's cache, and a look into it takes as long as a hundred steps: so that many looks
    /// are under way together, the runs of 64 words are made first and looked for then, without a branch.
    public func standing(_ text: [UInt32]) -> [UInt64] {
        var elements = [UInt64](repeating: 0, count: text.count / 64 + 2)
        var runs = [UInt64](repeating: 0, count: 64)
        let words = text.span
        var pairs = following(words, from: 0)
        for element in 0..<elements.count - 1 {
            let start = element << 6
            let next = following(words, from: start + 64)
            let left = pairs & (pairs >> 1 | next << 63) & (pairs >> 2 | next << 62)
            elements[element] = standing(words, from: start, left, &runs)
            pairs = next
        }
        return elements
    }

    /// By each of 64 words, whether the next one may follow it.
    @inline(__always)
    private func following(_ words: Span<UInt32>, from start: Int) -> UInt64 {
        var bits: UInt64 = 0
        guard start < words.count else { return bits }
        var word = words[start]
        for place in 0..<min(64, words.count &- 1 &- start) {
            let next = words[start &+ place &+ 1]
            bits |= (mayFollow(word, next) ? 1 : 0) &<< UInt64(truncatingIfNeeded: place)
            word = next
        }
        return bits
    }

    /// Those of 64 words, chosen by bits, whose runs may stand in an edition.
    @inline(__always)
    private func standing(_ words: Span<UInt32>, from start: Int, _ chosen: UInt64, _ runs: inout [UInt64]) -> UInt64 {
        var runs = runs.mutableSpan
        var count = 0
        var left = chosen
        while left != 0 {
            let word = start &+ left.trailingZeroBitCount
            runs[count] = QuotationFormat.run(words[word], words[word &+ 1], words[word &+ 2], words[word &+ 3])
            left &= left &- 1
            count &+= 1
        }
        var hits: UInt64 = 0
        for index in 0..<count {
            hits |= (mayStand(runs[index]) ? 1 : 0) &<< UInt64(truncatingIfNeeded: index)
        }
        // The hits in the order of the chosen words, each put back to its word.
        var bits: UInt64 = 0
        left = chosen
        while hits != 0 {
            bits |= (hits & 1) &<< UInt64(truncatingIfNeeded: left.trailingZeroBitCount)
            hits >>= 1
            left &= left &- 1
        }
        return bits
    }
}
