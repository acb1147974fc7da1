/// Why a sentence of a model's prose is not shown.
public enum DropReason: Hashable, CaseIterable, Sendable {
    /// It names no source.
    case noSource
    /// It names a source that the study has not.
    case unknownSource
    /// It names a passage that the study does not, or one that does not exist.
    case foreignReference
    /// It quotes what neither the study nor its editions have, or from elsewhere than it says.
    case falseQuotation
    /// It is no prose: marks of a heading or list, signs that cannot be printed, or more than a sentence may be.
    case notProse

    /// How many sentences, and why: `2 without a source`.
    public var words: String {
        switch self {
        case .noSource: "without a source"
        case .unknownSource: "with a source that the study has not"
        case .foreignReference: "with a passage that the study does not name"
        case .falseQuotation: "with a quotation that is not so in the study or its editions"
        case .notProse: "that were no prose"
        }
    }
}
