/// Something wrong in a manuscript.
public struct Finding: Hashable, Sendable {
    public enum Severity: String, CaseIterable, Comparable, Sendable {
        case note, warning, error

        public static func < (a: Severity, b: Severity) -> Bool {
            allCases.firstIndex(of: a) ?? 0 < allCases.firstIndex(of: b) ?? 0
        }
    }

    /// The rule's id: `misquotation`.
    public var rule: String
    public var severity: Severity
    /// UTF-8 bytes of the manuscript's prose.
    public var range: Range<Int>
    /// In a sentence, for a reader.
    public var message: String
    /// What within the range it is about most: the words that differ. Empty where it is about all of it.
    public var marks: [Range<Int>]
    /// The citation it is about, in OSIS; `nil` where it is about none.
    public var citation: String?
    /// The edition judged by, where one is.
    public var edition: String?
    /// What proves it: the edition's words, or both in the notation of `wdiff` (`[-written-]{+the edition's+}`).
    public var evidence: String?
    public var fix: Fix?

    /// What to write instead.
    public struct Fix: Hashable, Sendable {
        /// UTF-8 bytes of the manuscript's prose.
        public var range: Range<Int>
        public var replacement: String
        /// Whether it can be written without a person's look: it changes nothing that the writer may have meant.
        public var isSafe: Bool

        public init(range: Range<Int>, replacement: String, isSafe: Bool) {
            self.range = range
            self.replacement = replacement
            self.isSafe = isSafe
        }
    }

    public init(
        rule: String, severity: Severity, range: Range<Int>, message: String, citation: String? = nil,
        edition: String? = nil, evidence: String? = nil, marks: [Range<Int>] = [], fix: Fix? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.range = range
        self.message = message
        self.citation = citation
        self.edition = edition
        self.evidence = evidence
        self.marks = marks
        self.fix = fix
    }
}
