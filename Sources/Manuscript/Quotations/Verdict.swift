/// What is to be said of a quotation, from the best to what cannot be told.
public enum Verdict: String, CaseIterable, Hashable, Sendable {
    /// As the edition prints it, whole verses.
    case exact
    /// The same words; case, punctuation, spelling, the divine name's style, an ellipsis or brackets differ.
    case normalised
    /// A part of its verse that runs on without a gap.
    case trimmed
    /// As the named edition has it elsewhere in its text: a note, another reading.
    case variant
    /// The words of another edition than the one named or the one the manuscript follows.
    case otherEdition = "other-edition"
    /// Words differ.
    case altered
    /// The words stand elsewhere than the citation says.
    case wrongReference = "wrong-reference"
    /// It cannot be told: an edition that is not installed, a paraphrase, or invented.
    case unknown

    /// Whether the words are those of an edition, where the citation says: nothing is to be mended.
    public var isFaithful: Bool {
        switch self {
        case .exact, .normalised, .trimmed, .variant, .otherEdition: true
        case .altered, .wrongReference, .unknown: false
        }
    }
}
