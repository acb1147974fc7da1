/// Something that can be wrong with the scripture in a manuscript, and how it is found.
public protocol Rule: Sendable {
    /// What it is called in reports and settings: `misquotation`. It never changes.
    static var id: String { get }
    /// How bad it is where nothing makes it less so.
    static var severity: Finding.Severity { get }
    static var guide: RuleGuide { get }

    static func findings(in manuscript: CheckedManuscript) -> [Finding]
}

extension Rule {
    static func finding(
        _ range: Range<Int>, _ message: String, severity: Finding.Severity? = nil, citation: String? = nil,
        edition: String? = nil, evidence: String? = nil, marks: [Range<Int>] = [], fix: Finding.Fix? = nil
    ) -> Finding {
        Finding(
            rule: id, severity: severity ?? Self.severity, range: range, message: message, citation: citation,
            edition: edition, evidence: evidence, marks: marks, fix: fix)
    }
}
