public import JSONText

/// Which part of a long answer is given: `12 of 340, next 12`.
public struct Window: Hashable, Sendable {
    public var total: Int
    public var range: Range<Int>

    /// The part from `offset` of at most `limit` things.
    public init(total: Int, offset: Int, limit: Int) {
        self.total = total
        let start = min(max(0, offset), total)
        range = start..<min(total, start + max(0, limit))
    }

    init(_ arguments: Arguments, total: Int) {
        self.init(total: total, offset: arguments.integer("offset"), limit: arguments.integer("limit"))
    }

    /// Where the next part begins; `nil` after the last.
    public var next: Int? { range.upperBound < total && !range.isEmpty ? range.upperBound : nil }

    public var json: JSON {
        [
            "total": .integer(total), "offset": .integer(range.lowerBound), "count": .integer(range.count),
            "next": next.map { .integer($0) } ?? .null,
        ]
    }

    static let schema = Schema.object([
        ("total", .integer("how many there are")), ("offset", .integer("how many stand before the first given")),
        ("count", .integer("how many are given")),
        ("next", .nullable(.integer("the offset to go on with; null after the last"))),
    ])
}
