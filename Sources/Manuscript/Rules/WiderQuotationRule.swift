internal import Scripture

/// A quotation that runs on beyond the verses cited.
public enum WiderQuotationRule: Rule {
    public static let id = "wider-quotation"
    public static let severity = Finding.Severity.warning
    public static let guide = RuleGuide(
        "The quotation is wider than its citation",
        explanation: """
            The words run on into verses that the citation does not name, so that a reader who looks it up finds only a part \
            of them there.
            """,
        example: "“Jesus wept. Then said the Jews, Behold how he loved him!” (John 11:35).",
        remedy: "Cite all the verses, as given.")

    public static func findings(in manuscript: CheckedManuscript) -> [Finding] {
        manuscript.quotations.compactMap { quotation in
            guard quotation.form != .unmarked, quotation.verdict.isFaithful, let index = quotation.citation,
                let citation = manuscript.citation(of: quotation), let extent = CitedExtent(index, manuscript),
                let place = quotation.places.first(where: { $0.passage.overlaps(extent.hull) })
            else { return nil }
            let outside = place.passage.verses.filter { !extent.contains($0) }
            guard !outside.isEmpty, !quotation.places.contains(where: { extent.holds($0.passage) }) else { return nil }
            let whole = Passage(
                min(extent.hull.first, place.passage.first), through: max(extent.hull.last, place.passage.last))
            return finding(
                citation.range, "the quotation runs over \(place.passage.name)",
                citation: citation.osis, edition: place.edition,
                fix: Finding.Fix(
                    range: citation.range, replacement: WrongReferenceRule.written(whole, as: citation, manuscript),
                    isSafe: false))
        }
    }
}
