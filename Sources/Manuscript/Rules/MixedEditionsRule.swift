internal import Scripture

/// A quotation of another edition than the rest of the manuscript.
public enum MixedEditionsRule: Rule {
    public static let id = "mixed-editions"
    public static let severity = Finding.Severity.note
    public static let guide = RuleGuide(
        "Another edition is quoted than elsewhere",
        explanation: """
            Most quotations of the manuscript are those of one edition, and this one is of another, which is named nowhere. A \
            reader will take it for the first.
            """,
        example:
            "In a text that else quotes the KJV: “For God so loved the world, that he gave his only born Son” (John 3:16).",
        remedy: "Name the edition, or quote the one that the manuscript follows.")

    /// Fewer words are no mark of an edition: another may have them elsewhere, or a writer chance on them.
    private static let leastWords = 6

    public static func findings(in manuscript: CheckedManuscript) -> [Finding] {
        manuscript.quotations.compactMap { quotation in
            guard quotation.verdict == .otherEdition, quotation.form != .unmarked,
                quotation.namedEdition.flatMap({ manuscript.editions.edition(named: $0) }) == nil,
                let expected = quotation.expectedEdition, let place = quotation.places.first,
                place.edition != expected, !manuscript.names(place.edition),
                manuscript.wordCount(quotation.range) >= leastWords
            else { return nil }
            return finding(
                quotation.range,
                "these are the words of the \(place.edition); the manuscript follows the \(expected)",
                citation: (manuscript.citation(of: quotation)?.passage ?? place.passage).osis, edition: place.edition)
        }
    }
}
