/// What is wrong with a query, and where.
public struct QueryError: Error, Hashable, Sendable {
    /// What is wrong and what to write instead.
    public var message: String
    /// Where, in UTF-8 bytes of the query; empty at the place where something is missing.
    public var range: Range<Int>

    public init(_ message: String, at range: Range<Int>) {
        self.message = message
        self.range = range
    }

    /// The query with a line of carets under what is wrong.
    public func marked(in query: String) -> String {
        let bytes = Array(query.utf8)
        let start = String(decoding: bytes.prefix(range.lowerBound), as: UTF8.self).unicodeScalars.count
        let wrong = String(decoding: bytes.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
        let width = max(1, wrong.unicodeScalars.count)
        return query + "\n" + String(repeating: " ", count: start) + String(repeating: "^", count: width)
    }
}
