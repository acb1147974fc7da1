/// Reads the query language, from the loosest join to the tightest: `OR`, then `AND` (also unsaid), `NOT`, `NEAR` and
/// `BEFORE`, `as`.
struct QueryParser {
    private let query: [UInt8]
    private var tokens: [QueryToken] = []
    private var next = 0
    private(set) var scope: Query.Scope?
    private(set) var zones: Set<UInt8>?

    init(_ text: String) { query = Array(text.utf8) }

    mutating func parse() throws(QueryError) -> QueryNode {
        tokens = try QueryToken.tokens(of: query)
        guard !tokens.isEmpty else { throw QueryError("there is nothing to look for", at: 0..<0) }
        let node = try alternatives()
        if let token = peek {
            throw QueryError("this ) closes nothing", at: token.range)
        }
        guard !node.isFilter else {
            throw QueryError("this only narrows a search; say what to look for as well", at: 0..<query.count)
        }
        return node
    }

    // MARK: Tokens

    private var peek: QueryToken? { next < tokens.count ? tokens[next] : nil }

    private func isWord(_ text: String, at index: Int) -> Bool {
        index < tokens.count && tokens[index].kind == .word && tokens[index].bytes.elementsEqual(text.utf8)
    }

    private func expected(_ what: String) -> QueryError {
        let end = next > 0 ? tokens[next - 1].range.upperBound : 0
        return QueryError(what, at: peek?.range ?? end..<end)
    }

    // MARK: Joins

    private mutating func alternatives() throws(QueryError) -> QueryNode {
        let start = next
        var parts = [try conjunction()]
        while isWord("OR", at: next) {
            next += 1
            parts.append(try conjunction())
        }
        guard parts.count > 1 else { return parts[0] }
        if let filter = parts.first(where: \.isFilter) {
            _ = filter
            throw QueryError(
                "each side of OR must look for something",
                at: tokens[start].range.lowerBound..<tokens[next - 1].range.upperBound)
        }
        return .or(parts)
    }

    private mutating func conjunction() throws(QueryError) -> QueryNode {
        var parts: [QueryNode] = []
        while let token = peek, token.kind != .close, !isWord("OR", at: next) {
            if isWord("AND", at: next) {
                guard !parts.isEmpty else {
                    throw QueryError("AND joins two sides; there is nothing before it", at: token.range)
                }
                next += 1
                guard let after = peek, after.kind != .close, !isWord("OR", at: next), !isWord("AND", at: next) else {
                    throw expected("AND joins two sides; there is nothing after it")
                }
                continue
            }
            if let node = try negation() { parts.append(node) }
        }
        guard !parts.isEmpty else {
            throw expected(
                next < tokens.count || next == 0
                    ? "something to look for is missing here" : "the query ends where something to look for is expected"
            )
        }
        return parts.count == 1 ? parts[0] : .and(parts)
    }

    /// `nil` where the token only sets how the search is made (`scope:`, `in:titles`).
    private mutating func negation() throws(QueryError) -> QueryNode? {
        guard let token = peek else { throw expected("something to look for is missing here") }
        if isWord("NOT", at: next) {
            next += 1
            guard peek != nil else { throw expected("NOT needs something after it") }
            guard let node = try negation() else { throw QueryError("this cannot be negated", at: token.range) }
            return .not(node)
        }
        if token.kind == .word, token.bytes.count > 1, token.bytes[0] == UInt8(ascii: "-") {
            tokens[next].bytes.removeFirst()
            tokens[next].range = token.range.lowerBound + 1..<token.range.upperBound
            guard let node = try negation() else { throw QueryError("this cannot be negated", at: token.range) }
            return .not(node)
        }
        return try nearness()
    }

    private mutating func nearness() throws(QueryError) -> QueryNode? {
        guard var node = try rendering() else { return nil }
        while let token = peek, let near = try QueryWord.nearness(token) {
            next += 1
            guard let other = peek, other.kind != .close, let right = try rendering() else {
                throw expected("\(token.text) joins two sides; there is nothing after it")
            }
            guard !node.isFilter, !right.isFilter else {
                throw QueryError("\(token.text) joins two things that are looked for", at: token.range)
            }
            node = .near(node, right, near)
        }
        return node
    }

    private mutating func rendering() throws(QueryError) -> QueryNode? {
        guard let node = try primary() else { return nil }
        let isNegated = isWord("not", at: next) || isWord("NOT", at: next)
        let place = isNegated ? next + 1 : next
        guard isWord("as", at: place) || isWord("AS", at: place), place + 1 < tokens.count else { return node }
        let isTagAfter = tokens[place + 1].kind == .word && QueryWord.isTag(tokens[place + 1])
        let isTagBefore = node.leaves.contains(where: \.isTag)
        guard isTagAfter || isTagBefore, !node.isFilter else { return node }
        next = place + 1
        guard let other = try primary(), !other.isFilter else { throw expected("as needs a word or a number after it") }
        return .rendering(node, other, isNegated: isNegated)
    }

    private mutating func primary() throws(QueryError) -> QueryNode? {
        guard let token = peek else { throw expected("something to look for is missing here") }
        next += 1
        switch token.kind {
        case .open:
            if peek == nil { throw QueryError("this parenthesis is not closed", at: token.range) }
            let node = try alternatives()
            guard peek?.kind == .close else { throw QueryError("this parenthesis is not closed", at: token.range) }
            next += 1
            return node
        case .close: throw QueryError("this ) closes nothing", at: token.range)
        case .quoted: return try QueryWord.phrase(token)
        case .regex: return try QueryWord.regex(token)
        case .word: return try word(token)
        }
    }

    private mutating func word(_ token: QueryToken) throws(QueryError) -> QueryNode? {
        if ["NEAR", "BEFORE"].contains(where: { token.bytes.starts(with: $0.utf8) }),
            try QueryWord.nearness(token) != nil
        {
            throw QueryError("\(token.text) joins two sides; there is nothing before it", at: token.range)
        }
        guard let colon = token.bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0,
            token.bytes[..<colon].allSatisfy({ 97...122 ~= $0 | 0x20 })
        else { return try QueryWord.plain(token) }
        let name = String(decoding: token.bytes[..<colon], as: UTF8.self).lowercased()
        let value = Array(token.bytes[(colon + 1)...])
        let place = token.range.lowerBound + colon + 1..<token.range.upperBound
        guard !value.isEmpty else { throw QueryError("\(name): needs a value right after the colon", at: token.range) }
        switch name {
        case "scope":
            guard let scope = Query.Scope(rawValue: String(decoding: value, as: UTF8.self).lowercased()) else {
                throw QueryError("a scope is verse, pericope or chapter", at: place)
            }
            self.scope = scope
            return nil
        case "in":
            if let zones = SearchedPlaces.zones(value) {
                self.zones = (self.zones ?? []).union(zones)
                return nil
            }
            return .within(try SearchedPlaces.ranges(value, at: place))
        default: return try QueryWord.named(name, value, token, at: place)
        }
    }
}
