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

    private static func distance(_ a: String, _ b: String) -> Int {
        EditDistance.between(a.utf8.prefix(64), b.utf8.prefix(64))
    }
}
