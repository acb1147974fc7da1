public import Scripture

/// A cross-reference from one passage to another.
public struct Link: Hashable, Sendable {
    public var from: Passage
    public var to: Passage
    /// How strongly its source holds it (OpenBible's votes), 0 where it does not say. May be negative.
    public var votes: Int

    public init(from: Passage, to: Passage, votes: Int = 0) {
        self.from = from
        self.to = to
        self.votes = votes
    }
}
