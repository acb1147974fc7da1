public import TextIndex

/// Why a search gives no answer.
public enum SearchError: Error, Sendable {
    /// The index has no edition of this name; it has the others.
    case noEdition(String, known: [String])
    /// The index cannot be read.
    case index(IndexError)
}
