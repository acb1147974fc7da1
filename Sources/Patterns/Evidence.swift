public import Scripture

/// One reason why two passages belong together.
public struct Evidence: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        /// A word of the originals that both have.
        case lemma
        /// A line of a topical index that lists both.
        case topic
        /// A cross-reference, a commentator's reference, a margin note.
        case link
        /// Words that stand side by side in both.
        case phrase
        /// Both fill the same slot of a scene.
        case slot
    }

    public var kind: Kind
    /// Where it stands in the passage found.
    public var at: Passage
    /// What it answers to in the passage asked about; `nil` where it answers to no one place.
    public var with: Passage?
    /// In a few words, for a reader: `shares H5162 “to repent”`.
    public var why: String
    /// The resource and the place in it that says so: `nave:INTERCESSION`, `KJV:Exod.32.12`.
    public var source: String
    /// How much it adds to the score.
    public var weight: Double

    public init(_ kind: Kind, at: Passage, with: Passage? = nil, why: String, source: String, weight: Double) {
        self.kind = kind
        self.at = at
        self.with = with
        self.why = why
        self.source = source
        self.weight = weight
    }
}
