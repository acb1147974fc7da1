internal import Scripture

/// A hyphen where chapter and verse are meant.
public enum HyphenForColonRule: Rule {
    public static let id = "hyphen-for-colon"
    public static let severity = Finding.Severity.warning
    public static let guide = RuleGuide(
        "A hyphen stands between chapter and verse",
        explanation: """
            Between two chapters a hyphen means a range, but there is no such range: the book has no such chapter, or the range \
            would run backwards. Chapter and verse must be meant.
            """,
        example: "He answers before we call (Jer 33-11).",
        remedy: "Write a colon.", hasSafeFix: true)

    public static func findings(in manuscript: CheckedManuscript) -> [Finding] {
        manuscript.references.compactMap { reference in
            guard reference.problem == .hyphenForColon else { return nil }
            return finding(
                reference.range, "a hyphen stands where chapter and verse are divided", citation: reference.osis,
                fix: fix(reference, manuscript))
        }
    }

    private static func fix(_ reference: Reference, _ manuscript: CheckedManuscript) -> Finding.Fix? {
        let prose = manuscript.prose
        // The dash between the last two figures.
        var end = reference.range.upperBound
        while end > reference.range.lowerBound, prose[end - 1].isASCIIDigit { end -= 1 }
        guard end > reference.range.lowerBound else { return nil }
        let start = UTF8Bytes.start(prose, before: end)
        guard start > reference.range.lowerBound, prose[start - 1].isASCIIDigit else { return nil }
        return Finding.Fix(range: start..<end, replacement: ":", isSafe: true)
    }
}
