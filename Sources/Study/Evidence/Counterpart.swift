/// Which words of one translation stand where given words of another stand.
///
/// The two texts are aligned by their longest common sequence of words; the counterpart lies between the nearest
/// shared words to either side, shared words within it included.
enum Counterpart {
    /// - Parameters:
    ///   - range: UTF-8 bytes of `text`.
    ///   - other: another wording of the same verse.
    /// - Returns: UTF-8 bytes of `other`; `nil` where nothing stands there.
    static func range(of range: Range<Int>, in text: String, to other: String) -> Range<Int>? {
        let a = WordRuns.of(text)
        let b = WordRuns.of(other)
        guard let first = a.firstIndex(where: { $0.range.overlaps(range) }),
            let last = a.lastIndex(where: { $0.range.overlaps(range) })
        else { return nil }
        let pairs = align(a.map(\.folded), b.map(\.folded))
        let before = pairs.last { $0.0 < first }?.1 ?? -1
        let after = pairs.first { $0.0 > last }?.1 ?? b.count
        var start = before + 1
        var end = after - 1
        // Where the neighbours are far off, keep to the words around those that both have.
        let inside = pairs.filter { first...last ~= $0.0 }.map(\.1)
        let room = last - first + 1
        if let low = inside.first, let high = inside.last {
            start = max(start, low - room)
            end = min(end, high + room)
        } else if end - start + 1 > room * 2 {
            return nil
        }
        // A small word at either end that the phrase has not belongs to what stands beside it.
        let phrase = Set(a[first...last].map(\.folded))
        func isStray(_ at: Int) -> Bool {
            b.indices.contains(at) && !phrase.contains(b[at].folded) && QuestionWords.shared.contains(b[at].folded)
        }
        while start < end, isStray(end) { end -= 1 }
        while start < end, isStray(start) { start += 1 }
        guard start <= end, b.indices.contains(start), b.indices.contains(end) else { return nil }
        return b[start].range.lowerBound..<b[end].range.upperBound
    }

    /// Pairs of indexes of a longest common subsequence, in order.
    private static func align(_ a: [String], _ b: [String]) -> [(Int, Int)] {
        var lengths = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
        for i in a.indices.reversed() {
            for j in b.indices.reversed() {
                lengths[i][j] = a[i] == b[j] ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
            }
        }
        var pairs: [(Int, Int)] = []
        var (i, j) = (0, 0)
        while i < a.count, j < b.count {
            if a[i] == b[j] {
                pairs.append((i, j))
                i += 1
                j += 1
            } else if lengths[i + 1][j] >= lengths[i][j + 1] {
                i += 1
            } else {
                j += 1
            }
        }
        return pairs
    }
}
