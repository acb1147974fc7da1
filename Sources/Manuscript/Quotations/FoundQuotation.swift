public import Scripture

/// Words of scripture found in a manuscript, with what is to be said of them.
public struct FoundQuotation: Hashable, Sendable {
    /// Where it stands: UTF-8 bytes of the prose, without its quotation marks.
    public var range: Range<Int>
    /// How the manuscript shows that it quotes.
    public var form: Form
    /// Where the words stand, the likeliest first. Ties (synoptic parallels, Kings and Chronicles) stay ties.
    public var places: [Place]
    /// The citation it belongs to, as an index into the manuscript's references; `nil` where it has none.
    public var citation: Int?
    public var verdict: Verdict

    public enum Form: String, Sendable {
        /// Between quotation marks.
        case marked
        /// Set apart as a block.
        case block
        /// A run of scripture within a sentence, unmarked.
        case unmarked
    }

    /// A passage of an edition that the words stand in or are like.
    public struct Place: Hashable, Sendable {
        public var passage: Passage
        /// The edition's name.
        public var edition: String
        /// How much of the words agrees, 0 to 1, in words: 1 where all stand there in order.
        public var score: Double
        /// The words that differ, in order; empty where none does.
        public var differences: [WordDifference]

        public init(passage: Passage, edition: String, score: Double, differences: [WordDifference] = []) {
            self.passage = passage
            self.edition = edition
            self.score = score
            self.differences = differences
        }
    }

    public init(range: Range<Int>, form: Form, places: [Place], citation: Int?, verdict: Verdict) {
        self.range = range
        self.form = form
        self.places = places
        self.citation = citation
        self.verdict = verdict
    }
}

/// Where a quotation and an edition differ.
public struct WordDifference: Hashable, Sendable {
    /// The words in the manuscript: UTF-8 bytes of its prose; empty where it leaves words out.
    public var written: Range<Int>
    /// The edition's words there; empty where the manuscript adds some.
    public var edition: String

    public init(written: Range<Int>, edition: String) {
        self.written = written
        self.edition = edition
    }
}
