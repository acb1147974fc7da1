internal import Library
internal import Manuscript
internal import Philology
internal import Scripture
internal import Study

/// What a study says, for looking up whether something stands in it.
struct StudyWords {
    let passages: [Passage]
    let sources: Set<Int>
    /// The editions it was drawn from.
    let editions: Set<String>
    /// Its quotations as folded words, each between spaces.
    private let quotations: [String]

    init(_ study: Study) {
        let document = study.document
        var passages = [study.resolution.passage]
        var quotations: [String] = []
        for item in document.items {
            passages += item.passages
            for run in item.cells.flatMap(\.runs) {
                guard case .quotation(let quotation) = run else { continue }
                if let passage = quotation.passage { passages.append(passage) }
                quotations.append(Self.folded(quotation.text))
            }
        }
        self.passages = passages
        self.quotations = quotations
        sources = Set(document.sources.map(\.number))
        editions = Set(document.sources.filter { $0.resource.kind == .edition }.map(\.resource.name))
    }

    /// Whether a passage stands in the study: it is one of its passages, or within one.
    func names(_ passage: Passage) -> Bool {
        passages.contains { $0.first <= passage.first && passage.last <= $0.last }
    }

    /// Whether a quotation of the study has these words side by side.
    func quotes(_ text: String) -> Bool {
        let words = Self.folded(text)
        return words.count > 2 && quotations.contains { $0.contains(words) }
    }

    private static func folded(_ text: String) -> String {
        " "
            + WordScanner.words(in: text).map { range in
                Folding.fold(String(decoding: Array(text.utf8)[range], as: UTF8.self))
            }.joined(separator: " ") + " "
    }
}
