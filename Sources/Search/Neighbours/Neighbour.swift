/// A verse that something leads to from another.
public struct Neighbour: Hashable, Sendable {
    /// What leads there; several may.
    public struct Kinds: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8

        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// A cross-reference of the verse names it.
        public static let linkTo = Kinds(rawValue: 1)
        /// A cross-reference of it names the verse.
        public static let linkFrom = Kinds(rawValue: 2)
        /// It stands within three verses in the same chapter.
        public static let beside = Kinds(rawValue: 4)
        /// A line of a topical index lists both.
        public static let topic = Kinds(rawValue: 8)
    }

    /// Its place in the map.
    public var place: Int
    /// How much of what leaves the verse goes there, 0 to 1.
    public var share: Double
    public var kinds: Kinds
}
