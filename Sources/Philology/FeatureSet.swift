/// A set of features in sixteen bytes.
public struct FeatureSet: Hashable, Sendable {
    /// Features 0 through 63 as bits.
    public private(set) var low: UInt64
    /// Features 64 through 127 as bits.
    public private(set) var high: UInt64

    public init(low: UInt64 = 0, high: UInt64 = 0) {
        self.low = low
        self.high = high
    }

    public init(_ features: some Sequence<Feature>) {
        self.init()
        for feature in features { insert(feature) }
    }

    public mutating func insert(_ feature: Feature) {
        if feature.id < 64 { low |= 1 << UInt64(feature.id) } else { high |= 1 << UInt64(feature.id - 64) }
    }

    public func contains(_ feature: Feature) -> Bool {
        feature.id < 64 ? low >> UInt64(feature.id) & 1 == 1 : high >> UInt64(feature.id - 64) & 1 == 1
    }

    public func isSuperset(of other: FeatureSet) -> Bool {
        low & other.low == other.low && high & other.high == other.high
    }

    public var isEmpty: Bool { low | high == 0 }

    /// Its features, in the order of ``Feature/all``.
    public var features: [Feature] {
        (0..<UInt8(FeatureTable.shared.rows.count)).map(Feature.init(id:)).filter(contains)
    }

    /// The first feature of a category, or `nil`.
    public func first(_ category: Feature.Category) -> Feature? {
        features.first { $0.category == category }
    }
}
