internal import Philology
public import TextIndex

/// Answers queries from the text index. Touches nothing but the index's file.
public final class Searcher: Sendable {
    public let index: TextIndex
    /// The editions that the index holds, in the library's order.
    public let editions: [IndexedText]
    private let parses = ParseCache()

    public init(_ index: TextIndex) {
        self.index = index
        editions = index.texts.filter { $0.properties["kind"] == nil }
    }

    /// Opens the index file at `path`.
    public convenience init(path: String) throws(IndexError) { self.init(try TextIndex(path: path)) }

    /// Counts what a query finds, over the editions searched.
    public func count(_ query: Query, _ options: SearchOptions = SearchOptions()) throws(SearchError) -> SearchCount {
        var count = SearchCount()
        for text in try editions(for: query, options) {
            do {
                count = count + (try self.count(query, in: text, options))
            } catch { throw .index(error) }
        }
        return count
    }

    /// The matches of a query, by edition and place.
    public func search(_ query: Query, _ options: SearchOptions = SearchOptions()) throws(SearchError) -> SearchResults
    {
        var found: [EditionMatches] = []
        for text in try editions(for: query, options) {
            do {
                let hits = try evaluator(query, text, options).hits(of: narrowed(query, options))
                found.append(try EditionMatches(text, hits, leaves: query.root.leaves))
            } catch { throw .index(error) }
        }
        do { return try SearchResults(found, order: options.order) } catch { throw .index(error) }
    }

    private func evaluator(_ query: Query, _ text: IndexedText, _ options: SearchOptions) throws(IndexError)
        -> Evaluator
    {
        try Evaluator(
            query, in: text, scope: query.scope ?? options.scope,
            zones: query.zones ?? (options.includesTitles ? [0, 1, 2] : [0]), parses: parses)
    }

    private func narrowed(_ query: Query, _ options: SearchOptions) -> QueryNode {
        options.places.isEmpty ? query.root : .and([query.root, .within(options.places)])
    }

    /// One word's counts stand in the index; a phrase is counted without keeping its places.
    private func count(_ query: Query, in text: IndexedText, _ options: SearchOptions) throws(IndexError) -> SearchCount
    {
        if options.places.isEmpty, query.zones == nil, !options.includesTitles {
            switch query.root {
            case .leaf(let leaf):
                if case .exact(let bytes) = leaf.pattern {
                    guard let term = try text.field(leaf.field)?.term(bytes) else { return SearchCount() }
                    return SearchCount(verses: term.documents, occurrences: term.occurrences)
                }
            case .phrase(let leaves):
                if leaves.allSatisfy({ if case .exact = $0.pattern { true } else { false } }) {
                    return try countPhrase(leaves, in: text)
                }
            case .near(.leaf(let a), .leaf(let b), let near) where a != b && !near.isInVerses && !near.isOrdered:
                if (query.scope ?? options.scope) == .verse, case .exact = a.pattern, case .exact = b.pattern {
                    return try countNear(a, b, near, in: text)
                }
            default: break
            }
        }
        let hits = try evaluator(query, text, options).hits(of: narrowed(query, options))
        var walk = try text.documentWalk()
        var count = SearchCount(occurrences: hits.count)
        var last = -1
        for hit in hits {
            let document = walk.move(to: hit.position)
            if document != last { count.verses += 1 }
            last = document
        }
        return count
    }

    private func countNear(
        _ a: QueryLeaf, _ b: QueryLeaf, _ near: Nearness, in text: IndexedText
    ) throws(IndexError) -> SearchCount {
        guard let first = try postings(a, in: text), let second = try postings(b, in: text) else {
            return SearchCount()
        }
        let found = try text.countNear(
            first, second, distance: UInt32(near.distance), below: UInt32(text.mainPositionCount))
        return SearchCount(verses: found.documents, occurrences: found.occurrences)
    }

    /// The places of a leaf that names one term; `nil` where the edition has none.
    private func postings(_ leaf: QueryLeaf, in text: IndexedText) throws(IndexError) -> Postings? {
        guard case .exact(let bytes) = leaf.pattern, let field = text.field(leaf.field),
            let term = try field.term(bytes)
        else { return nil }
        return try field.postings(of: term)
    }

    private func countPhrase(_ leaves: [QueryLeaf], in text: IndexedText) throws(IndexError) -> SearchCount {
        var postings: [Postings] = []
        for leaf in leaves {
            guard let list = try self.postings(leaf, in: text) else { return SearchCount() }
            postings.append(list)
        }
        let found = try text.countPhrase(postings, below: UInt32(text.mainPositionCount))
        return SearchCount(verses: found.documents, occurrences: found.occurrences)
    }
}
