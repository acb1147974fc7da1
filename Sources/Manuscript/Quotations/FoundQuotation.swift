public import Scripture

/// Words of scripture found in a manuscript, with what is to be said of them.
public struct FoundQuotation: Hashable, Sendable {
    /// Where it stands: UTF-8 bytes of the prose, without its quotation marks.
    public var range: Range<Int>
    /// How the manuscript shows that it quotes.
    public var form: Form
    /// Where the words stand, the likeliest first: the verdict is about the first. Ties (synoptic parallels, Kings and
    /// Chronicles) stay ties. Empty where nothing like the words was found.
    public var places: [Place]
    /// The citation it belongs to, as an index into the manuscript's references; `nil` where it has none.
    public var citation: Int?
    public var verdict: Verdict
    /// Whether the verdict is sure. An altered quotation is not where its wording may be that of an edition that is
    /// not installed: then it differs from every edition here, which is all that can be told.
    public var isCertain: Bool
    /// The edition that the manuscript names for this quotation, as it writes it (`NIV`), installed or not.
    public var namedEdition: String?
    /// The edition that the manuscript is known to follow: the one it names, here or for all of its quotations, or
    /// else the one that most of its quotations agree with and not with all others. `nil` where neither can be told.
    public var expectedEdition: String?

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
        /// In the `eng` numbering.
        public var passage: Passage
        /// The edition's name.
        public var edition: String
        /// How much of the words agrees, 0 to 1, in words: 1 where all stand there in order.
        public var score: Double
        /// What differs, in order, the smallest things too (see ``WordDifference/Kind``); empty where nothing does.
        public var differences: [WordDifference]

        public init(passage: Passage, edition: String, score: Double, differences: [WordDifference] = []) {
            self.passage = passage
            self.edition = edition
            self.score = score
            self.differences = differences
        }
    }

    public init(
        range: Range<Int>, form: Form, places: [Place], citation: Int?, verdict: Verdict, isCertain: Bool = true,
        namedEdition: String? = nil, expectedEdition: String? = nil
    ) {
        self.range = range
        self.form = form
        self.places = places
        self.citation = citation
        self.verdict = verdict
        self.isCertain = isCertain
        self.namedEdition = namedEdition
        self.expectedEdition = expectedEdition
    }
}
