public import Scripture

extension Passage {
    /// The passage as a person writes it: `Exodus 32:7–14`, `Genesis 1:1–2:3`, `Psalm 23`, `Jude 5`.
    public var name: String { PassageName.of(self) }

    /// The same with the book in its short form: `Exod 32:7–14`.
    public var shortName: String { PassageName.of(self, short: true) }
}
