public import Scripture

/// One verse that a search found.
public struct SearchMatch: Hashable, Sendable {
    /// As the edition counts.
    public var verse: Verse
    /// The same place in the numbering that all editions share.
    public var commonVerse: Verse
    /// The edition's name.
    public var edition: String
    public var text: String
    /// What was found, in UTF-8 bytes of `text`, in order. May overlap.
    public var ranges: [Range<Int>]
    /// 0 unless ordered by relevance.
    public var score: Double
    /// Whether it is a psalm's title rather than a verse.
    public var isTitle: Bool
}
