/// Finds what runs of words other texts share with one.
struct SharedRun {
    private let words: [String]
    /// Where each of the words stands.
    private let places: [String: [Int]]

    init(_ words: [String]) {
        self.words = words
        places = Dictionary(grouping: words.indices) { words[$0] }
    }

    /// The longest run of words that stands in the other text too; of several as long the first.
    /// - Complexity: O(words of the other + how often a word of one stands in the other).
    func longest(with other: [String]) -> ArraySlice<String> {
        var best = words[0..<0]
        // The runs that reach the word before, each with the place of its last word here.
        var runs: [(last: Int, length: Int)] = []
        for word in other {
            runs = (places[word] ?? []).map { place in
                (place, 1 + (runs.first { $0.last == place - 1 }?.length ?? 0))
            }
            for (last, length) in runs where length > best.count || length == best.count && last < best.endIndex - 1 {
                best = words[last + 1 - length...last]
            }
        }
        return best
    }
}
