internal import TextIndex

extension Searcher {
    /// Words of the searched editions that are spelled almost like words of the query that they lack, most frequent
    /// first within the same closeness.
    /// - Complexity: O(words of the editions).
    public func similarSpellings(for query: Query, _ options: SearchOptions = SearchOptions()) throws(SearchError)
        -> [String]
    {
        var found: [(word: String, distance: Int, occurrences: Int)] = []
        for text in try editions(for: query, options) {
            guard let field = text.field(IndexFields.word) else { continue }
            do {
                for leaf in query.root.leaves where leaf.field == IndexFields.word {
                    guard case .exact(let word) = leaf.pattern, try field.term(word) == nil else { continue }
                    found += try Self.similar(to: word, in: field)
                }
            } catch let error as IndexError { throw .index(error) } catch { continue }
        }
        found.sort { ($0.distance, -$0.occurrences, $0.word) < ($1.distance, -$1.occurrences, $1.word) }
        var words: [String] = []
        for entry in found where !words.contains(entry.word) { words.append(entry.word) }
        return Array(words.prefix(5))
    }

    private static func similar(
        to word: [UInt8], in field: IndexedField
    ) throws -> [(word: String, distance: Int, occurrences: Int)] {
        // Two letters may differ, one in a short word. Hebrew and Greek letters are two bytes each.
        let wanted = String(decoding: word, as: UTF8.self).unicodeScalars.map(\.value)
        let most = wanted.count < 5 ? 1 : 2
        var found: [(word: String, distance: Int, occurrences: Int)] = []
        for index in 0..<field.termCount {
            let bytes = try field.bytes(of: index)
            guard abs(bytes.count - word.count) <= most * 2 else { continue }
            let text = String(decoding: bytes, as: UTF8.self)
            let distance = Spelling.distance(wanted, text.unicodeScalars.map(\.value), atMost: most)
            if distance <= most { found.append((text, distance, try field.term(index).allOccurrences)) }
        }
        return found
    }
}

/// How far two spellings stand apart.
enum Spelling {
    /// Letters to put in, leave out, change, or swap with their neighbour (the restricted distance of Damerau and
    /// Levenshtein), or `limit` + 1 where there are more.
    static func distance(_ a: [UInt32], _ b: [UInt32], atMost limit: Int) -> Int {
        if abs(a.count - b.count) > limit { return limit + 1 }
        var before = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1] + [Int](repeating: 0, count: b.count)
            for j in b.indices {
                row[j + 1] = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { row[j + 1] = min(row[j + 1], before[j - 1] + 1) }
            }
            if row.min() ?? 0 > limit { return limit + 1 }
            before = last
            last = row
        }
        return min(last[b.count], limit + 1)
    }
}
