public import Scripture

/// A verse that answers a question in plain words, and why.
public struct MeaningMatch: Sendable {
    /// One thing that speaks for it.
    public struct Evidence: Hashable, Sendable {
        public enum Kind: String, Sendable {
            /// A word of the question, in some form, stands in it or beside it.
            case word
            /// It has the word of the original that elsewhere is rendered by a word of the question.
            case lemma
            /// A line of a topical index that shares words with the question cites it.
            case topic
        }

        public var kind: Kind
        /// The word, the Strong's number with the word it stands for, or the line.
        public var text: String
    }

    /// In the numbering that all editions share.
    public var verse: Verse
    public var edition: String
    public var text: String
    public var score: Double
    /// The strongest first.
    public var evidence: [Evidence]
}
