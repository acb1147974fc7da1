internal import Scripture

/// One thing a parse says of a word: that it is a verb, a Hiphil, plural, in the dative.
///
/// Features are listed in `features.tsv` in the order in which keys and descriptions name them. Libraries
/// store ``id``, so the list only grows at its end.
public struct Feature: Hashable, Sendable {
    public enum Category: String, Sendable {
        case partOfSpeech = "part of speech"
        case kind, stem, tense, voice, mood, person, gender, number, state, `case`, degree
    }

    /// The place in the list, from 0 and below 128.
    public let id: UInt8

    init(id: UInt8) { self.id = id }

    /// The feature of a name as keys write it (`hifil`), or as people do (`Hiphil`, `masc`, `2nd`, `wayyiqtol`);
    /// `nil` where there is none.
    public init?(named name: some StringProtocol) {
        guard let id = FeatureTable.shared.ids[FeatureTable.normal(name)] else { return nil }
        self.id = id
    }

    /// The name in keys: `hifil`.
    public var name: String { FeatureTable.shared.rows[Int(id)].name }
    /// The words in descriptions: `Hiphil`.
    public var title: String { FeatureTable.shared.rows[Int(id)].title }
    public var category: Category { FeatureTable.shared.rows[Int(id)].category }

    /// Every feature, in order.
    public static var all: [Feature] { FeatureTable.shared.rows.indices.map { Feature(id: UInt8($0)) } }
}

extension Feature: CustomStringConvertible {
    public var description: String { name }
}

/// `features.tsv`, read when a parse is first needed.
struct FeatureTable: Sendable {
    static let shared = FeatureTable()

    struct Row: Sendable {
        var name: String
        var title: String
        var category: Feature.Category
    }

    private(set) var rows: [Row] = []
    private(set) var ids: [String: UInt8] = [:]

    private init() {
        for line in Table(named: "features.tsv").lines {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count >= 3, let category = Feature.Category(rawValue: String(fields[1])) else { continue }
            let id = UInt8(rows.count)
            rows.append(Row(name: String(fields[0]), title: String(fields[2]), category: category))
            ids[Self.normal(fields[0])] = id
            for other in fields.dropFirst(3).joined(separator: " ").split(separator: " ")
            where ids[Self.normal(other)] == nil {
                ids[Self.normal(other)] = id
            }
        }
    }

    /// Small letters, and the spellings of stem names made alike: `Hiphil` and `Hithpa'el` become `hifil`, `hitpael`.
    static func normal(_ name: some StringProtocol) -> String {
        var normal: [UInt8] = []
        for byte in name.utf8 {
            switch (byte | 0x20, normal.last) {
            case (UInt8(ascii: "h"), UInt8(ascii: "p")?): normal[normal.count - 1] = UInt8(ascii: "f")
            case (UInt8(ascii: "h"), UInt8(ascii: "t")?): continue
            case (UInt8(ascii: "'"), _): continue
            default: normal.append(65...90 ~= byte ? byte | 0x20 : byte)
            }
        }
        return String(decoding: normal, as: UTF8.self)
    }
}
