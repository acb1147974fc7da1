/// A sign or word of a query.
struct QueryToken: Hashable {
    enum Kind: Hashable {
        case open, close
        /// What stands between quotation marks, without them.
        case quoted
        /// What stands between slashes, without them.
        case regex
        /// A run without spaces, parentheses and quotation marks; a value in quotation marks after `name:` belongs to it.
        case word
    }

    var kind: Kind
    /// Its bytes, without the marks around it.
    var bytes: [UInt8]
    /// Where it stands in the query with its marks, in UTF-8 bytes.
    var range: Range<Int>
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// - Throws: ``QueryError`` at a quotation or expression that is not closed.
    static func tokens(of query: [UInt8]) throws(QueryError) -> [QueryToken] {
        var tokens: [QueryToken] = []
        var offset = 0
        while offset < query.count {
            if let quote = quoteLength(query, offset) {
                let (end, length) = try closing(query, offset, quote)
                tokens.append(
                    QueryToken(kind: .quoted, bytes: Array(query[offset + quote..<end]), range: offset..<end + length))
                offset = end + length
                continue
            }
            switch query[offset] {
            case 0x20, 0x09, 0x0A, 0x0D: offset += 1
            case UInt8(ascii: "("):
                tokens.append(QueryToken(kind: .open, bytes: [query[offset]], range: offset..<offset + 1))
                offset += 1
            case UInt8(ascii: ")"):
                tokens.append(QueryToken(kind: .close, bytes: [query[offset]], range: offset..<offset + 1))
                offset += 1
            case UInt8(ascii: "/"):
                var end = offset + 1
                while end < query.count, query[end] != UInt8(ascii: "/") {
                    end += query[end] == UInt8(ascii: "\\") ? 2 : 1
                }
                guard end < query.count else {
                    throw QueryError("this expression has no closing /", at: offset..<query.count)
                }
                tokens.append(QueryToken(kind: .regex, bytes: Array(query[offset + 1..<end]), range: offset..<end + 1))
                offset = end + 1
            default:
                let token = try word(query, offset)
                tokens.append(token)
                offset = token.range.upperBound
            }
        }
        return tokens
    }

    private static func word(_ query: [UInt8], _ start: Int) throws(QueryError) -> QueryToken {
        var end = start
        var bytes: [UInt8] = []
        while end < query.count, ![0x20, 0x09, 0x0A, 0x0D, 0x28, 0x29].contains(query[end]) {
            if let quote = quoteLength(query, end) {
                guard bytes.last == UInt8(ascii: ":") else { break }
                let (close, length) = try closing(query, end, quote)
                bytes += query[end + quote..<close]
                end = close + length
                break
            }
            bytes.append(query[end])
            end += 1
        }
        return QueryToken(kind: .word, bytes: bytes, range: start..<end)
    }

    /// The length of the quotation mark at a place: `"`, `“`, `”`, `„`; `nil` where there is none.
    private static func quoteLength(_ query: [UInt8], _ offset: Int) -> Int? {
        if query[offset] == UInt8(ascii: "\"") { return 1 }
        guard offset + 2 < query.count, query[offset] == 0xE2, query[offset + 1] == 0x80 else { return nil }
        return 0x9C...0x9E ~= query[offset + 2] ? 3 : nil
    }

    private static func closing(_ query: [UInt8], _ start: Int, _ length: Int) throws(QueryError) -> (
        end: Int, length: Int
    ) {
        var end = start + length
        while end < query.count {
            if let length = quoteLength(query, end) { return (end, length) }
            end += 1
        }
        throw QueryError("this quotation mark is not closed", at: start..<query.count)
    }
}
