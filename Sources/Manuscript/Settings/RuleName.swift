/// Names of rules as people write them.
public enum RuleName {
    /// - Throws: where no rule is called so, with the name that comes nearest.
    public static func check(_ name: String) throws(SettingsError) {
        let names = allRules.map { $0.id }
        guard !names.contains(name) else { return }
        let near = names.min { distance($0, name) < distance($1, name) } ?? ""
        let isNear = distance(near, name) <= max(3, name.count / 3)
        let hint = isNear ? "; perhaps \(near)" : "; there are \(names.formatted())"
        throw SettingsError(line: nil, "there is no rule “\(name)”" + hint)
    }

    /// How many letters must be changed, put in or taken out to make one word of the other (Levenshtein).
    private static func distance(_ a: String, _ b: String) -> Int {
        let a = Array(a.utf8.prefix(64)), b = Array(b.utf8.prefix(64))
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
