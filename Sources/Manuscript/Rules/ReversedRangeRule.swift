internal import Scripture

/// A range that ends before it begins.
public enum ReversedRangeRule: Rule {
    public static let id = "reversed-range"
    public static let severity = Finding.Severity.error
    public static let guide = RuleGuide(
        "The range ends before it begins",
        explanation: """
            The second verse or chapter of a range stands before the first. One of the two is wrong, and which cannot be told.
            """,
        example: "The fall and its cost (Genesis 3:16-10).",
        remedy: "Put the verse that comes first in the book first, or mend the one that is wrong.")

    public static func findings(in manuscript: CheckedManuscript) -> [Finding] {
        manuscript.references.compactMap { reference in
            guard reference.problem == .reversedRange else { return nil }
            return finding(reference.range, "the range ends before it begins", citation: reference.osis)
        }
    }
}
