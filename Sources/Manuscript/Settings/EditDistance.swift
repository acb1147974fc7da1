/// How far two words stand apart.
enum EditDistance {
    /// How many letters must be changed, put in or taken out to make one word of the other (Levenshtein).
    /// - Complexity: O(a × b).
    static func between(_ a: some Sequence<UInt8>, _ b: some Collection<UInt8>) -> Int {
        var row = Array(0...b.count)
        for (i, letter) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in b.enumerated() {
                let next = min(row[j] + 1, row[j + 1] + 1, diagonal + (letter == other ? 0 : 1))
                diagonal = row[j + 1]
                row[j + 1] = next
            }
        }
        return row[b.count]
    }
}
