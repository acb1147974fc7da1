internal import Scripture

/// A quotation of which nothing can be told.
public enum UnknownQuotationRule: Rule {
    public static let id = "unknown-quotation"
    public static let severity = Finding.Severity.note
    public static let guide = RuleGuide(
        "It cannot be told whether the words are right",
        explanation: """
            The words are marked as a quotation and a citation stands with them, but no edition at hand has them there or \
            anywhere, or anything like them. They may be of an edition that is not installed, a paraphrase, or invented.
            """,
        example: "“Those nearest God are dear to him” (Psalm 116:15).",
        remedy: "Look the words up in the edition you quote, and add that edition with `catena library add`.")

    public static func findings(in manuscript: CheckedManuscript) -> [Finding] {
        manuscript.quotations.compactMap { quotation in
            guard quotation.verdict == .unknown, quotation.form != .unmarked,
                let citation = manuscript.citation(of: quotation), let passage = citation.passage
            else { return nil }
            return finding(
                quotation.range,
                "no edition here has these words in \(passage.name) or elsewhere; it cannot be told whose they are",
                citation: citation.osis)
        }
    }
}
