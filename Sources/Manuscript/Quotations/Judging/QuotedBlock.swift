internal import Scripture

/// A block set apart as a quotation, without the citation that it begins or ends with: `Matthew 8:12 (CSB) But the sons …`.
struct QuotedBlock {
    /// The words that are quoted.
    private(set) var words: Range<Int>
    /// Whether it names its own passage.
    private(set) var hasCitation = false

    init(_ block: TextBlock, _ prose: ProseWords, _ references: [Reference], _ named: NamedEditions) {
        let inside = prose.words(in: block.range)
        words = inside
        let own = Self.references(references, in: block.range)
        if let first = own.first {
            let cited = prose.words(in: first.range)
            if cited.lowerBound == inside.lowerBound, cited.upperBound < inside.upperBound {
                hasCitation = true
                var start = cited.upperBound
                if named.name(at: start) != nil { start += 1 }
                words = min(start, inside.upperBound)..<inside.upperBound
            }
        }
        if let last = own.last, !words.isEmpty {
            let cited = prose.words(in: last.range)
            var end = inside.upperBound
            if end - 1 > cited.lowerBound, named.name(at: end - 1) != nil { end -= 1 }
            if cited.upperBound == end, cited.lowerBound > words.lowerBound {
                hasCitation = true
                words = words.lowerBound..<cited.lowerBound
            }
        }
    }

    /// The references that stand in a range of bytes.
    private static func references(_ all: [Reference], in bytes: Range<Int>) -> ArraySlice<Reference> {
        let first = firstIndex(all, from: bytes.lowerBound)
        return all[first..<max(first, firstIndex(all, from: bytes.upperBound))]
    }

    private static func firstIndex(_ all: [Reference], from byte: Int) -> Int {
        var low = 0
        var high = all.count
        while low < high {
            let middle = (low + high) / 2
            if all[middle].range.lowerBound < byte { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
