/// How a search is made, beside what its query says.
public struct SearchOptions: Sendable {
    public enum Order: String, CaseIterable, Sendable {
        case canon, relevance
    }

    /// The editions to search, by name; empty leaves the choice to the query's words.
    public var editions: [String] = []
    /// Narrows every part of the query to these passages.
    public var places: [ClosedRange<UInt32>] = []
    /// Within what words must stand together, unless the query says.
    public var scope = Query.Scope.verse
    /// Whether psalm titles and colophons are searched as well.
    public var includesTitles = false
    public var order = Order.canon

    public init() {}

    /// Narrows the search to what `in:` would.
    /// - Throws: ``QueryError``.
    public mutating func narrow(to text: String) throws(QueryError) {
        places = try SearchedPlaces.ranges(Array(text.utf8), at: 0..<text.utf8.count)
    }
}
