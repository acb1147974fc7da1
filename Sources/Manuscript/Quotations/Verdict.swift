/// What is to be said of a quotation, from the best to what cannot be told.
public enum Verdict: String, CaseIterable, Hashable, Sendable {
    /// As the edition prints it.
    case exact
    /// The same words; case, punctuation, the divine name's style, an ellipsis or brackets differ.
    case normalised
    /// A part of its verse that runs on without a gap.
    case trimmed
    /// As the named edition has it elsewhere in its text: a note, another reading.
    case variant
    /// Exact in another edition than the one named or the one the manuscript follows.
    case otherEdition = "other-edition"
    /// Words differ.
    case altered
    /// The words stand elsewhere than the citation says.
    case wrongReference = "wrong-reference"
    /// Not found: an edition that is not installed, a paraphrase, or invented. It cannot be told.
    case unknown
}
