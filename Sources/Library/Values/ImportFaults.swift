/// What was wrong with a source, counted by kind, with a few samples each.
public struct ImportFaults: Hashable, Sendable {
    public struct Count: Hashable, Sendable {
        public var count = 0
        /// Up to five places where it happened, as locators: `Exod.32.10: unknown reference "joh 7:7"`.
        public var samples: [String] = []
    }

    /// By kind, in words a reader understands: `empty verse`, `record out of range`, `dead see-link`.
    public private(set) var counts: [String: Count] = [:]

    public init() {}

    public mutating func record(_ kind: String, at place: @autoclosure () -> String) {
        counts[kind, default: Count()].count += 1
        if counts[kind, default: Count()].samples.count < 5 {
            counts[kind, default: Count()].samples.append(place())
        }
    }

    public mutating func merge(_ other: ImportFaults) {
        for (kind, count) in other.counts {
            counts[kind, default: Count()].count += count.count
            let room = 5 - counts[kind, default: Count()].samples.count
            counts[kind, default: Count()].samples += count.samples.prefix(max(0, room))
        }
    }
}
