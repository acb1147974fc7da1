/// Words of an edition that render a word of the original.
public struct Rendering: Hashable, Sendable {
    /// The most frequent form of the words, function words around them left out: `repented`.
    public var words: String
    /// How often it stands so.
    public var count: Int

    public init(words: String, count: Int) {
        self.words = words
        self.count = count
    }
}

/// How one edition renders a Strong's number.
public struct EditionRenderings: Sendable {
    public var edition: String
    /// Most frequent first.
    public var renderings: [Rendering]
    /// Places where no rendering could be told.
    public var untold: Int
    /// Whether they were told from the verses the words share with a tagged edition, for want of tags of its own.
    public var isEstimated: Bool
}
