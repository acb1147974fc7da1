public import Philology

/// Words that fill a slot where they stand: `H6419.hitpael H1157 ~3 *0.8`.
///
/// A cue is made of runs of words that must stand in one verse; see ``CueReader`` for how it is written.
public struct Cue: Hashable, Sendable {
    /// As it is written in the file.
    public var text: String
    public var runs: [Run]
    /// From 0 to 1: how surely these words mean the slot.
    public var weight: Double

    /// Words that stand near one another.
    public struct Run: Hashable, Sendable {
        public var terms: [Term]
        public var order: Order
        /// Whether the verse must *not* have it.
        public var isNegated: Bool
    }

    public enum Order: Hashable, Sendable {
        /// Side by side, in this order.
        case sideBySide
        /// So many words apart at most, in any order.
        case within(Int)
        /// Each so many words after the one before at most.
        case after(Int)
    }

    /// One word, or several of which any will do.
    public enum Term: Hashable, Sendable {
        /// Words of the originals, each perhaps in a certain form.
        case original([WordForm])
        /// Stems of English words.
        case english([[UInt8]])
    }

    public struct WordForm: Hashable, Sendable {
        public var number: StrongsNumber
        /// What its parse must have; empty where any will do.
        public var features: FeatureSet
    }

    /// The words of the originals that it asks for, without those that must not stand there.
    public var numbers: Set<StrongsNumber> {
        var numbers: Set<StrongsNumber> = []
        for run in runs where !run.isNegated {
            for case .original(let forms) in run.terms { numbers.formUnion(forms.map(\.number)) }
        }
        return numbers
    }

    /// The stems of the English words that it asks for.
    public var stems: Set<[UInt8]> {
        var stems: Set<[UInt8]> = []
        for run in runs where !run.isNegated {
            for case .english(let some) in run.terms { stems.formUnion(some) }
        }
        return stems
    }
}

/// A heading of a topical index, and perhaps words of the lines under it: `PRAYER/answered`.
public struct TopicCue: Hashable, Sendable {
    public var topic: String
    /// Stems that a line must have; empty where every line of the topic counts.
    public var stems: [[UInt8]]
    public var weight: Double
}
