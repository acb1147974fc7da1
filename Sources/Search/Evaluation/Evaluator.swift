internal import Philology
internal import TextIndex

/// Finds a query in one edition.
struct Evaluator {
    let text: IndexedText
    let terms: LeafTerms
    let units: Units
    /// What may be found: the numbers of `IndexFields.Zone`.
    let zones: Set<UInt8>
    private let leaves: [QueryLeaf]
    /// Positions at and above it are not looked at.
    private let limit: UInt32

    init(_ query: Query, in text: IndexedText, scope: Query.Scope, zones: Set<UInt8>, parses: ParseCache)
        throws(IndexError)
    {
        self.text = text
        self.zones = zones
        terms = LeafTerms(text: text, parses: parses)
        units = try Units(text, scope)
        leaves = query.root.leaves
        limit = zones == [0] ? UInt32(text.mainPositionCount) : UInt32(text.positionCount)
    }

    /// Every hit that counts, by position.
    func hits(of node: QueryNode) throws(IndexError) -> [Hit] {
        let found = try evaluate(node).hits
        if zones == [0] { return found }
        var walk = try text.documentWalk()
        var kept: [Hit] = []
        for hit in found where zones.contains(try text.document(walk.move(to: hit.position)).zone) { kept.append(hit) }
        return kept
    }

    func evaluate(_ node: QueryNode) throws(IndexError) -> Matched {
        switch node {
        case .leaf(let leaf): return try located(positions(of: leaf), length: 1, leaf)
        case .phrase(let leaves): return try phrase(leaves)
        case .and(let parts): return try conjunction(parts)
        case .or(let parts):
            var matched: [Matched] = []
            for part in parts { matched.append(try evaluate(part)) }
            return Matched.union(matched)
        case .near(let a, let b, let near): return try nearness(a, b, near)
        case .rendering(let a, let b, let isNegated): return try rendering(a, b, isNegated)
        case .marked(let leaf): return try marked(leaf)
        case .not, .within: return Matched()
        }
    }

    // MARK: Leaves

    func positions(of leaf: QueryLeaf) throws(IndexError) -> [UInt32] {
        guard let field = text.field(leaf.field) else { return [] }
        let terms = try terms.terms(of: leaf)
        guard terms.count != 1 else { return try field.postings(of: terms[0]).positions(below: limit) }
        var all: [UInt32] = []
        for term in terms { all += try field.postings(of: term).positions(below: limit) }
        return all.sorted()
    }

    private func located(_ positions: [UInt32], length: UInt32, _ leaf: QueryLeaf) throws(IndexError) -> Matched {
        let number = UInt32(leaves.firstIndex(of: leaf) ?? 0)
        let hits = positions.map { Hit(position: $0, length: length, leaf: number) }
        return Matched(hits: hits, units: try units.units(of: hits))
    }

    private func phrase(_ leaves: [QueryLeaf]) throws(IndexError) -> Matched {
        guard let first = leaves.first else { return Matched() }
        let length = UInt32(leaves.count)
        if let postings = try singlePostings(leaves) {
            return try located(try text.phrase(postings, below: limit), length: length, first)
        }
        // A word with several forms: merge each word's positions, then narrow word by word.
        var starts: [UInt32]?
        for (index, leaf) in leaves.enumerated() {
            if leaf.pattern == .wildcard([UInt8(ascii: "*")]) { continue }
            let shift = UInt32(index)
            let places = try positions(of: leaf).compactMap { $0 >= shift ? $0 - shift : nil }
            if let known = starts {
                let set = Set(places)
                starts = known.filter(set.contains)
            } else {
                starts = places
            }
        }
        var walk = try text.documentWalk()
        let whole = (starts ?? []).filter { start in
            _ = walk.move(to: start)
            return start + length <= walk.end
        }
        return try located(whole, length: length, first)
    }

    /// The postings of each word where each is one term; `nil` where one has several forms.
    func singlePostings(_ leaves: [QueryLeaf]) throws(IndexError) -> [Postings]? {
        var postings: [Postings] = []
        for leaf in leaves {
            guard case .exact(let bytes) = leaf.pattern, let field = text.field(leaf.field),
                let term = try field.term(bytes)
            else { return nil }
            postings.append(try field.postings(of: term))
        }
        return postings
    }

    private func marked(_ leaf: QueryLeaf) throws(IndexError) -> Matched {
        let number = UInt32(leaves.firstIndex(of: leaf) ?? 0)
        var walk = try text.documentWalk()
        var hits: [Hit] = []
        for position in try positions(of: leaf) {
            let document = walk.document
            if var last = hits.last, walk.move(to: position) == document, last.end == position {
                last.length += 1
                hits[hits.count - 1] = last
            } else {
                _ = walk.move(to: position)
                hits.append(Hit(position: position, length: 1, leaf: number))
            }
        }
        return Matched(hits: hits, units: try units.units(of: hits))
    }

    // MARK: Joins

    private func conjunction(_ parts: [QueryNode]) throws(IndexError) -> Matched {
        // Speakers and marks beside something else narrow it; alone they are what is found.
        var wanted = parts.filter { part in
            if case .marked = part { return false }
            return !part.isFilter
        }
        var filters = parts.filter { !wanted.contains($0) }
        if wanted.isEmpty, let mark = filters.firstIndex(where: { !$0.isFilter }) {
            wanted = [filters.remove(at: mark)]
        }
        var found: [Matched] = []
        for part in wanted { found.append(try evaluate(part)) }
        for filter in filters { for index in found.indices { found[index] = try narrow(found[index], by: filter) } }
        guard var shared = found.first?.distinctUnits else { return Matched() }
        for part in found.dropFirst() {
            let others = part.distinctUnits
            var index = 0
            shared = shared.filter { unit in
                while index < others.count, others[index] < unit { index += 1 }
                return index < others.count && others[index] == unit
            }
        }
        return Matched.union(found.map { $0.limited(to: shared) })
    }

    private func narrow(_ matched: Matched, by filter: QueryNode) throws(IndexError) -> Matched {
        switch filter {
        case .within(let ranges): return try within(ranges, matched, isInside: true)
        case .marked(let leaf):
            let marks = Set(try positions(of: leaf))
            return matched.filtered { marks.contains($0.position) }
        case .not(.within(let ranges)): return try within(ranges, matched, isInside: false)
        case .not(.marked(let leaf)):
            let marks = Set(try positions(of: leaf))
            return matched.filtered { !marks.contains($0.position) }
        case .not(let part):
            let excluded = Set(try evaluate(part).units)
            var result = Matched()
            for (hit, unit) in zip(matched.hits, matched.units) where !excluded.contains(unit) {
                result.hits.append(hit)
                result.units.append(unit)
            }
            return result
        case .and(let filters):
            var result = matched
            for part in filters { result = try narrow(result, by: part) }
            return result
        default: return matched
        }
    }

    private func within(_ ranges: [ClosedRange<UInt32>], _ matched: Matched, isInside: Bool) throws(IndexError)
        -> Matched
    {
        var runs: [Range<UInt32>] = []
        for range in ranges {
            for documents in try text.documents(withCommonKeyIn: range) {
                let first = try text.document(documents.lowerBound).positions.lowerBound
                let end = try text.document(documents.upperBound - 1).positions.upperBound
                runs.append(UInt32(first)..<UInt32(end))
            }
        }
        runs.sort { $0.lowerBound < $1.lowerBound }
        var index = 0
        return matched.filtered { hit in
            while index < runs.count, runs[index].upperBound <= hit.position { index += 1 }
            return (index < runs.count && runs[index].contains(hit.position)) == isInside
        }
    }
}
