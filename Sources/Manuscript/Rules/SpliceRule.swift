internal import Scripture

/// Words left out of a quotation unsaid.
public enum SpliceRule: Rule {
    public static let id = "splice"
    public static let severity = Finding.Severity.warning
    public static let guide = RuleGuide(
        "Words are left out without an ellipsis",
        explanation: """
            All the words stand in the passage, in their order, but words between them were left out and nothing says so. A \
            reader takes what stands on both sides for one run of text.
            """,
        example: "“For God so loved the world, that whosoever believeth in him should not perish” (John 3:16).",
        remedy: "Put an ellipsis where words are left out; `--fix` does.", hasSafeFix: true)

    /// Fewer words than this left out, an altered quotation is a slip and no splice.
    private static let leastWords = 3

    public static func findings(in manuscript: CheckedManuscript) -> [Finding] {
        manuscript.quotations.compactMap { quotation in
            guard quotation.form != .unmarked, let place = quotation.places.first,
                isSplice(quotation, in: manuscript), let citation = manuscript.citation(of: quotation)
            else { return nil }
            let gaps = place.differences.filter(\.kind.isChange)
            let diff = WordDiff(quotation.range, place.differences, in: manuscript)
            let left = gaps.reduce(0) { $0 + $1.edition.split(separator: " ").count }
            return finding(
                quotation.range, "\(left) words of \(place.passage.name) are left out without an ellipsis",
                citation: (citation.passage ?? place.passage).osis, edition: place.edition, evidence: diff.text,
                marks: diff.marks, fix: gaps.count == 1 ? fix(gaps[0], manuscript) : nil)
        }
    }

    /// Whether nothing is wrong with an altered quotation but that words were left out.
    static func isSplice(_ quotation: FoundQuotation, in manuscript: CheckedManuscript) -> Bool {
        guard quotation.verdict == .altered, let place = quotation.places.first else { return false }
        let changes = place.differences.filter(\.kind.isChange)
        return !changes.isEmpty
            && changes.allSatisfy {
                $0.written.isEmpty && $0.edition.split(separator: " ").count >= leastWords
            }
    }

    /// An ellipsis in the gap, with a space on either side.
    private static func fix(_ gap: WordDifference, _ manuscript: CheckedManuscript) -> Finding.Fix? {
        let prose = manuscript.prose
        var start = gap.written.lowerBound, end = start
        while start > 0, prose[start - 1] == 0x20 { start -= 1 }
        while end < prose.count, prose[end] == 0x20 { end += 1 }
        guard start > 0, end < prose.count, prose[start - 1] > 0x20, prose[end] > 0x20, end > start else { return nil }
        return Finding.Fix(range: start..<end, replacement: " … ", isSafe: true)
    }
}
