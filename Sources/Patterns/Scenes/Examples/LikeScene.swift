public import Scripture

/// A passage that is like the examples, with what it shares with them.
public struct LikeScene: Hashable, Sendable {
    public var passage: Passage
    /// From 0 to 1.
    public var score: Double
    /// What it shares, the weightiest first.
    public var shared: [Shared]

    /// One thing that a passage shares with the examples.
    public struct Shared: Hashable, Sendable {
        public enum Kind: Hashable, Sendable {
            /// A slot of a scene that both are.
            case slot(scene: String, SlotFilling)
            case topic(ListedLine)
            /// A word of the originals, by its Strong's number, or a word of English, by its stem.
            case word(String)
            /// Two verses whose words lead to the same cross-references.
            case nearness
        }

        public var kind: Kind
        public var at: Passage
        /// Where it stands in an example.
        public var with: Passage
        public var weight: Double
    }
}
