internal import Library
internal import Philology
internal import Scripture

/// A passage elsewhere that has to do with the one studied, and what ties them.
struct Kin {
    struct Reason {
        enum Kind: Hashable { case topic, words, link, comment }

        var kind: Kind
        /// In a few words, for a reader.
        var why: String
        /// The resource and the place in it that says so.
        var resource: Resource
        var locator: String
        var weight: Double
        /// Words that both have side by side, folded; empty where none.
        var words: [String] = []
    }

    /// What the weightiest reason means.
    var passage: Passage
    /// All that the reasons mean together.
    var extent: Passage
    var reasons: [Reason]
    /// Words of the original shared with the passage studied.
    var shared: Set<StrongsNumber> = []

    /// Each kind of reason counts by its best, half the next and a quarter of the rest: many lines of one index are
    /// one voice, though two say more than one.
    var score: Double {
        Dictionary(grouping: reasons, by: \.kind).values.reduce(0) { sum, reasons in
            let weights = reasons.map(\.weight).sorted(by: >)
            return sum + zip(weights, [1, 0.5]).reduce(0) { $0 + $1.0 * $1.1 } + weights.dropFirst(2).reduce(0, +) / 4
        }
    }

    /// The reasons, the weightiest first, none said twice.
    var chief: [Reason] {
        var said: Set<String> = []
        return reasons.sorted { $0.weight > $1.weight }.filter { said.insert($0.why).inserted }
    }
}
