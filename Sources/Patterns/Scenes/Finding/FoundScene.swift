public import Scripture

/// A passage that is a scene of some kind, with what makes it one.
public struct FoundScene: Hashable, Sendable {
    /// From the first to the last verse that fills a slot.
    public var passage: Passage
    /// From 0 to 1.
    public var score: Double
    /// One for each slot of the scene, in its order; `nil` where nothing fills it.
    public var fillings: [SlotFilling?]
    /// Lines of topical indexes that list the passage for such a scene, the most telling first.
    public var topics: [ListedLine]

    public init(passage: Passage, score: Double, fillings: [SlotFilling?], topics: [ListedLine]) {
        self.passage = passage
        self.score = score
        self.fillings = fillings
        self.topics = topics
    }
}

/// What fills a slot of a scene.
public struct SlotFilling: Hashable, Sendable {
    public var slot: Slot
    /// Where its most telling words stand.
    public var verse: Passage
    /// The cue they answer to.
    public var cue: Cue
    /// Every cue that is met in the scene, the chief one first.
    public var cues: [Cue]
    /// The word for it where the scene says that the slot is *not* filled: `forbidden`.
    public var denial: String?
    /// From 0 to 1: how surely it is filled.
    public var value: Double
}

/// A line of a topical index that lists a passage.
public struct ListedLine: Hashable, Sendable {
    public var topic: String
    /// The line's own words; may be empty.
    public var text: String
    /// What it lists there.
    public var passage: Passage

    /// As a reader would cite it: `INTERCESSION: Of man with God`.
    public var name: String {
        let telling = TopicWords.telling(text)
        return telling.isEmpty ? topic : "\(topic): \(telling)"
    }
}
