internal import Scripture

/// A quotation of another edition than the one named.
public enum NamedEditionRule: Rule {
    public static let id = "named-edition"
    public static let severity = Finding.Severity.error
    public static let guide = RuleGuide(
        "The edition named has other words",
        explanation: """
            The citation names an edition, and the words are those of another. A reader who opens the edition named does not \
            find them.
            """,
        example: "“He that believeth on the Son hath everlasting life” (John 3:36, WEB).",
        remedy: "Name the edition that is quoted, or quote the one that is named.")

    public static func findings(in manuscript: CheckedManuscript) -> [Finding] {
        manuscript.quotations.compactMap { quotation in
            guard quotation.verdict == .otherEdition, quotation.form != .unmarked,
                let name = quotation.namedEdition, let edition = manuscript.editions.edition(named: name),
                let citation = manuscript.citation(of: quotation), let place = quotation.places.first,
                place.edition != edition,
                // One word or two are no wording: “finest” in a list of editions that have it.
                manuscript.wordCount(quotation.range) > 2
            else { return nil }
            return finding(
                quotation.range,
                "these are the words of the \(place.edition), not of the \(edition)", citation: citation.osis,
                edition: place.edition)
        }
    }
}
