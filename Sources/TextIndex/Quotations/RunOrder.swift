/// Puts the positions of a text in the order of the runs of words that begin there.
enum RunOrder {
    /// A position with its run's first two words.
    private struct Start {
        var words: UInt64
        var place: UInt32
    }

    /// All positions but those of dividers. Runs alike in ``QuotationFormat/depth`` words stand by position.
    /// - Complexity: O(n log n) for n words, where few runs are alike.
    static func order(of words: [UInt32]) -> [UInt32] {
        // By the first word's highest bits, each group then by itself: small groups sort in the processor's cache.
        let shift = 32 - QuotationFormat.groupBits
        var ends = [Int](repeating: 0, count: (1 << QuotationFormat.groupBits) + 1)
        for word in words where word != QuotationFormat.divider { ends[Int(word >> shift) + 1] += 1 }
        for group in 1..<ends.count { ends[group] += ends[group - 1] }
        let starts = ends
        var runs = [Start](repeating: Start(words: 0, place: 0), count: ends.last ?? 0)
        for place in words.indices where words[place] != QuotationFormat.divider {
            let next = place + 1 < words.count ? words[place + 1] : QuotationFormat.divider
            let group = Int(words[place] >> shift)
            runs[ends[group]] = Start(words: UInt64(words[place]) << 32 | UInt64(next), place: UInt32(place))
            ends[group] += 1
        }
        for group in 0..<starts.count - 1 where starts[group + 1] - starts[group] > 1 {
            runs[starts[group]..<starts[group + 1]].sort { a, b in
                a.words != b.words ? a.words < b.words : precedes(a.place, b.place, words)
            }
        }
        return runs.map(\.place)
    }

    /// Whether the run at `a` precedes the one at `b`, which begins with the same two words.
    private static func precedes(_ a: UInt32, _ b: UInt32, _ words: [UInt32]) -> Bool {
        for step in 2..<QuotationFormat.depth {
            let first = Int(a) + step < words.count ? words[Int(a) + step] : QuotationFormat.divider
            let second = Int(b) + step < words.count ? words[Int(b) + step] : QuotationFormat.divider
            if first != second { return first < second }
            if first == QuotationFormat.divider { break }
        }
        return a < b
    }
}
