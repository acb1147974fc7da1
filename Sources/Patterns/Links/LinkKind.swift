/// What ties two passages, in one word.
package enum LinkKind: String, CaseIterable, Sendable {
    /// One gives the other's words as another's: a note says so, or the New Testament has the Old's very words.
    case quotation
    /// The words of one return in the other, across the testaments.
    case allusion
    /// Both tell or sing the same in the same words.
    case parallelAccount = "parallel account"
    /// A topical index lists both.
    case topic
    /// Both have a rare word, or words side by side.
    case word
    /// A commentator or a list of cross-references leads from one to the other.
    case commentator
}
