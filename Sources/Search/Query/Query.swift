internal import Philology

/// A search as it was asked, understood.
///
/// `docs/guides/search.md` has the language. Read one with ``init(_:)``, then give it to a ``Searcher``.
public struct Query: Sendable {
    /// Within what the words of a query must stand together.
    public enum Scope: String, CaseIterable, Sendable {
        case verse, pericope, chapter
    }

    public let text: String
    let root: QueryNode
    let scope: Scope?
    /// What is searched beside or instead of the running text; `nil` for the running text alone.
    let zones: Set<UInt8>?

    /// - Throws: ``QueryError`` with the place of what cannot be understood.
    public init(_ text: String) throws(QueryError) {
        var parser = QueryParser(text)
        root = try parser.parse()
        scope = parser.scope
        zones = parser.zones
        self.text = text
    }
}

/// The parts of a query.
indirect enum QueryNode: Hashable, Sendable {
    case leaf(QueryLeaf)
    /// Words one after another.
    case phrase([QueryLeaf])
    case and([QueryNode])
    case or([QueryNode])
    /// Only beside something that is looked for.
    case not(QueryNode)
    case near(QueryNode, QueryNode, Nearness)
    /// The hits of the first that render, or are rendered by, the second.
    case rendering(QueryNode, QueryNode, isNegated: Bool)
    /// Narrows to passages, as packed common keys.
    case within([ClosedRange<UInt32>])
    /// What is marked with a name: `jesus`.
    case marked(QueryLeaf)

    /// Whether it narrows what others find and finds nothing alone.
    var isFilter: Bool {
        switch self {
        case .within: true
        case .not: true
        case .and(let parts): parts.allSatisfy(\.isFilter)
        default: false
        }
    }
}

struct Nearness: Hashable, Sendable {
    var distance: Int
    var isInVerses: Bool
    /// Whether the first must come before the second.
    var isOrdered: Bool
}

/// One name for words: a word, a lemma, a number, a parse.
struct QueryLeaf: Hashable, Sendable {
    enum Pattern: Hashable, Sendable {
        case exact([UInt8])
        /// `*` any letters, `?` one letter.
        case wildcard([UInt8])
        case regex(String)
        /// Features that parts of the parse have; see `Parse.matches`.
        case features([FeatureSet])
        /// A raw code of whatever scheme.
        case code([UInt8])
    }

    /// The index's name of the field.
    var field: String
    var pattern: Pattern
    /// Where it stands in the query, in UTF-8 bytes.
    var range: Range<Int>

    /// Leaves that ask for the same are the same, wherever they stand.
    static func == (a: QueryLeaf, b: QueryLeaf) -> Bool { a.field == b.field && a.pattern == b.pattern }

    func hash(into hasher: inout Hasher) {
        hasher.combine(field)
        hasher.combine(pattern)
    }

    /// Whether it names words of the original by a translation's tags.
    var isTag: Bool { [IndexFields.strong, IndexFields.lemma, IndexFields.morph].contains(field) }
}

extension QueryNode {
    /// Its leaves, in order.
    var leaves: [QueryLeaf] {
        switch self {
        case .leaf(let leaf), .marked(let leaf): [leaf]
        case .phrase(let leaves): leaves
        case .and(let parts), .or(let parts): parts.flatMap(\.leaves)
        case .not(let part): part.leaves
        case .near(let a, let b, _), .rendering(let a, let b, _): a.leaves + b.leaves
        case .within: []
        }
    }
}
