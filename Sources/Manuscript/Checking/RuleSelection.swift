/// Which rules are asked, and how bad their findings are.
public struct RuleSelection: Sendable {
    /// Only these; all where it is empty.
    public var selected: Set<String>
    public var ignored: Set<String>
    /// By rule, where it is not as the rule says.
    public var severities: [String: Finding.Severity]

    public init(
        selected: Set<String> = [], ignored: Set<String> = [], severities: [String: Finding.Severity] = [:]
    ) {
        self.selected = selected
        self.ignored = ignored
        self.severities = severities
    }

    var rules: [any Rule.Type] {
        allRules.filter { (selected.isEmpty || selected.contains($0.id)) && !ignored.contains($0.id) }
    }

    /// A severity that was set takes the place of the rule's own; a finding that the rule makes less of stays so.
    func severity(of finding: Finding) -> Finding.Severity {
        guard let set = severities[finding.rule], let rule = allRules.first(where: { $0.id == finding.rule }) else {
            return finding.severity
        }
        return finding.severity < rule.severity ? min(set, finding.severity) : set
    }
}
