internal import Philology
internal import Synchronization
internal import TextIndex

/// Finds the terms of an edition that a leaf of a query names.
struct LeafTerms: Sendable {
    let text: IndexedText
    let parses: ParseCache

    /// - Returns: terms in the order of bytes; none where the edition has no such field.
    func terms(of leaf: QueryLeaf) throws(IndexError) -> [IndexedTerm] {
        guard let field = text.field(leaf.field) else { return [] }
        switch leaf.pattern {
        case .exact(let bytes):
            guard let term = try field.term(bytes) else { return [] }
            return [term]
        case .wildcard(let pattern):
            let prefix = Array(pattern.prefix { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "?") })
            return try select(field, try field.terms(beginningWith: prefix)) { Wildcard.matches(pattern[...], $0[...]) }
        case .regex(let expression):
            guard let regex = try? Regex<AnyRegexOutput>(expression) else { return [] }
            return try select(field, 0..<field.termCount) {
                (try? regex.wholeMatch(in: String(decoding: $0, as: UTF8.self))) ?? nil != nil
            }
        case .features(let wanted):
            let parsed = try parses.parses(of: field, in: text.name)
            var terms: [IndexedTerm] = []
            for (index, parse) in parsed.enumerated() where parse?.matches(wanted) ?? false {
                terms.append(try field.term(index))
            }
            return terms
        case .code(let code):
            return try select(field, 0..<field.termCount) { Self.isCode(code, of: $0) }
        }
    }

    private func select(
        _ field: IndexedField, _ range: Range<Int>, _ isWanted: ([UInt8]) -> Bool
    ) throws(IndexError) -> [IndexedTerm] {
        var terms: [IndexedTerm] = []
        for index in range where isWanted(try field.bytes(of: index)) { terms.append(try field.term(index)) }
        return terms
    }

    /// Whether a code with its scheme is the one asked for, with or without the scheme; several may stand together.
    private static func isCode(_ code: [UInt8], of term: [UInt8]) -> Bool {
        if Wildcard.matches(code[...], term[...]) { return true }
        if let colon = term.firstIndex(of: UInt8(ascii: ":")), Wildcard.matches(code[...], term[(colon + 1)...]) {
            return true
        }
        return term.split(separator: UInt8(ascii: " ")).contains { word in
            let bare = word.firstIndex(of: UInt8(ascii: ":")).map { word[($0 + 1)...] } ?? word
            return Wildcard.matches(code[...], bare) || Wildcard.matches(code[...], word)
        }
    }
}

/// The parses of an edition's codes, read when grammar is first asked for.
final class ParseCache: Sendable {
    private let parsed = Mutex<[String: [Parse?]]>([:])

    func parses(of field: IndexedField, in text: String) throws(IndexError) -> [Parse?] {
        if let known = parsed.withLock({ $0[text] }) { return known }
        var parses: [Parse?] = []
        for index in 0..<field.termCount {
            parses.append(Parse(String(decoding: try field.bytes(of: index), as: UTF8.self)))
        }
        let all = parses
        parsed.withLock { $0[text] = all }
        return all
    }
}
