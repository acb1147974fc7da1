extension Parse {
    /// The parse in readable, stable words: `verb.hifil.imperative.2.masculine.singular+suffix.paragogic-he`.
    /// Features within a part are joined by `.`, parts by `+`.
    public var key: String { parts.map(Self.key(of:)).joined(separator: "+") }

    static func key(of part: FeatureSet) -> String {
        part.features.map(\.name).joined(separator: ".")
    }

    /// The parts a key asks for: features in any order and by any of their names, parts joined by `+`.
    /// - Throws: ``UnknownFeature`` with the first name that no feature has, and where it stands.
    public static func parts(ofKey key: some StringProtocol) throws(UnknownFeature) -> [FeatureSet] {
        var parts: [FeatureSet] = []
        var offset = 0
        for part in key.split(separator: "+", omittingEmptySubsequences: false) {
            var set = FeatureSet()
            for name in part.split(separator: ".", omittingEmptySubsequences: false) {
                guard let feature = Feature(named: name) else {
                    throw UnknownFeature(name: String(name), range: offset..<offset + name.utf8.count)
                }
                set.insert(feature)
                offset += name.utf8.count + 1
            }
            parts.append(set)
        }
        return parts
    }

    /// Whether parts that stand together in the word have at least the features asked for, part by part.
    public func matches(_ wanted: [FeatureSet]) -> Bool {
        guard !wanted.isEmpty, parts.count >= wanted.count else { return false }
        return (0...parts.count - wanted.count).contains { start in
            zip(parts[start...], wanted).allSatisfy { $0.isSuperset(of: $1) }
        }
    }
}

/// A name in a key of grammar that no feature has.
public struct UnknownFeature: Error, Hashable, Sendable {
    public var name: String
    /// Where it stands in the key, in UTF-8 bytes.
    public var range: Range<Int>

    public init(name: String, range: Range<Int>) {
        self.name = name
        self.range = range
    }
}
