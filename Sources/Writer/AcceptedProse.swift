public import Manuscript
public import Scripture
public import Study

/// The sentences of a model's prose that a study bears out, and how many it does not.
///
/// A sentence is accepted where it carries numbers of the study's sources, every passage it names stands in the study, and
/// every quotation in it stands in the study or is found faithful in one of the study's editions.
public struct AcceptedProse: Sendable {
    public struct Sentence: Hashable, Sendable {
        public var text: String
        public var sources: [Int]
        /// The passages it names.
        public var passages: [Passage]
    }

    public private(set) var paragraphs: [[Sentence]] = []
    /// How many sentences were dropped, by why.
    public private(set) var dropped: [DropReason: Int] = [:]

    public var accepted: Int { paragraphs.reduce(0) { $0 + $1.count } }

    /// A sentence is at most so many bytes long.
    private static let longest = 1500

    /// - Parameter finder: finds the quotations of a text, as ``Checker`` does.
    /// - Throws: what the finder throws.
    public init(_ text: String, of study: Study, finder: Checker.Finder) throws {
        let words = StudyWords(study)
        for paragraph in ProseSentences.paragraphs(of: text) {
            var kept: [Sentence] = []
            for sentence in paragraph {
                let references = ReferenceReader().references(
                    in: Array(sentence.text.utf8), context: study.resolution.passage)
                if let reason = try Self.fault(of: sentence, references, words, finder) {
                    dropped[reason, default: 0] += 1
                    continue
                }
                var sources: [Int] = []
                for number in sentence.sources where !sources.contains(number) { sources.append(number) }
                var passages: [Passage] = []
                for passage in references.compactMap(\.passage) where !passages.contains(passage) {
                    passages.append(passage)
                }
                kept.append(Sentence(text: sentence.text, sources: sources, passages: passages))
            }
            if !kept.isEmpty { paragraphs.append(kept) }
        }
    }

    private static func fault(
        of sentence: ProseSentences.Sentence, _ references: [Reference], _ words: StudyWords, _ finder: Checker.Finder
    ) throws -> DropReason? {
        guard isProse(sentence.text) else { return .notProse }
        guard !sentence.sources.isEmpty else { return .noSource }
        guard sentence.sources.allSatisfy(words.sources.contains) else { return .unknownSource }
        for reference in references {
            guard let passage = reference.passage, reference.problem == nil, words.names(passage) else {
                return .foreignReference
            }
        }
        return try isFaithful(sentence.text, references, words, finder) ? nil : .falseQuotation
    }

    private static func isProse(_ text: String) -> Bool {
        guard text.utf8.count <= longest, let first = text.first, !"#-*>|`".contains(first) else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: false
            default: true
            }
        }
    }

    private static func isFaithful(
        _ text: String, _ references: [Reference], _ words: StudyWords, _ finder: Checker.Finder
    ) throws -> Bool {
        guard let spans = QuotedSpans.of(text) else { return false }
        if spans.isEmpty { return true }
        let bytes = Array(text.utf8)
        let found = try finder(ManuscriptText.plain(bytes, name: "prose"), references)
        return spans.allSatisfy { span in
            if words.quotes(String(decoding: bytes[span], as: UTF8.self)) { return true }
            return found.contains { quotation in
                quotation.range.lowerBound <= span.lowerBound && span.upperBound <= quotation.range.upperBound
                    && quotation.verdict.isFaithful && quotation.isCertain
                    && quotation.places.contains { words.editions.contains($0.edition) && words.names($0.passage) }
            }
        }
    }
}
