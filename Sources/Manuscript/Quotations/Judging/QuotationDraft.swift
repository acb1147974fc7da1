/// A quotation that is found but not yet judged: which edition the manuscript follows shows only when all are found.
struct QuotationDraft {
    var words: Range<Int>
    var form: FoundQuotation.Form
    /// The citation it belongs to, as an index into the references.
    var citation: Int?
    /// Whether a reader takes the citation for its own.
    var isCited: Bool
    /// Beside the passages that are cited, the best first; empty where nothing there is like it.
    var atCitation: [Placement]
    /// Beside other passages, the best first.
    var elsewhere: [Placement]
}
