/// How much a query found.
public struct SearchCount: Hashable, Sendable {
    /// Verses with at least one match (titles and colophons count where they are searched).
    public var verses: Int
    /// Places: words, or phrases as wholes, that were found. Of words that must stand near one another each counts.
    public var occurrences: Int

    public init(verses: Int = 0, occurrences: Int = 0) {
        self.verses = verses
        self.occurrences = occurrences
    }

    static func + (a: SearchCount, b: SearchCount) -> SearchCount {
        SearchCount(verses: a.verses + b.verses, occurrences: a.occurrences + b.occurrences)
    }
}
