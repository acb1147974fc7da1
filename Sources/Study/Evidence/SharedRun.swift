enum SharedRun {
    /// The longest run of words that stands in both; the first of several as long.
    /// - Complexity: O(a × b).
    static func longest(_ a: [String], _ b: [String]) -> [String] {
        guard !a.isEmpty, !b.isEmpty else { return [] }
        var lengths = Array(repeating: 0, count: b.count + 1)
        var best = (end: 0, length: 0)
        for i in a.indices {
            var diagonal = 0
            for j in b.indices {
                let above = lengths[j + 1]
                lengths[j + 1] = a[i] == b[j] ? diagonal + 1 : 0
                if lengths[j + 1] > best.length { best = (i + 1, lengths[j + 1]) }
                diagonal = above
            }
        }
        return Array(a[best.end - best.length..<best.end])
    }
}
