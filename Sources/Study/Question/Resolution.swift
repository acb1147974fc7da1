public import Scripture

/// Which passage a question is about, and how that was found.
public struct Resolution: Hashable, Sendable {
    /// A passage that the question may be about.
    public struct Candidate: Hashable, Sendable {
        public var passage: Passage
        /// Why it was considered, in a few words.
        public var why: String
        /// Higher is likelier; comparable within one question only.
        public var score: Double
    }

    public var passage: Passage
    /// The words of the question that the passage has, as an edition writes them; `nil` where there are none.
    public var phrase: String?
    /// In a few words: `the phrase stands in 7 verses of KJV; Moses and Israel stand near it here`.
    public var why: String
    /// The others, the likeliest first.
    public var candidates: [Candidate]
    /// Whether the next candidate is so near that the reader should choose.
    public var isUnsure: Bool
    /// Whether no passage answers to the question as a whole: the likeliest are named, and no study is made.
    public var isGuess = false
}

/// Why a question leads to no passage.
public enum ResolutionError: Error, Hashable, Sendable {
    case emptyQuestion
    /// The question names a passage that does not exist; the reader's own words for what is wrong.
    case badReference(String)
    /// No edition has the phrase, nor a part of it that tells anything.
    case phraseNotFound(String)
    /// The question names no passage, quotes no phrase, and none of its words leads anywhere.
    case nothingToGoBy
    /// No edition of the library has the passage.
    case passageNotHere(Passage)
}
