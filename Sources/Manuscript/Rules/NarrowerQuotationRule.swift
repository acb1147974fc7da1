internal import Scripture

/// A quotation of a small part of the verses cited.
public enum NarrowerQuotationRule: Rule {
    public static let id = "narrower-quotation"
    public static let severity = Finding.Severity.note
    public static let guide = RuleGuide(
        "The quotation is narrower than its citation",
        explanation: """
            The words stand in one verse, and the citation names several: a reader must search for them. Where an ellipsis \
            shows that the quotation goes through the passage, or the passage is cited for more than these words, nothing is said.
            """,
        example: "“Jesus wept” (John 11:33–36).",
        remedy: "Cite the verse that is quoted.")

    /// More verses than this are cited for their argument, not for the words.
    private static let mostVerses = 6

    public static func findings(in manuscript: CheckedManuscript) -> [Finding] {
        var uses: [Int: Int] = [:]
        for quotation in manuscript.quotations { if let k = quotation.citation { uses[k, default: 0] += 1 } }
        return manuscript.quotations.compactMap { quotation in
            guard quotation.form == .marked, quotation.verdict.isFaithful, let index = quotation.citation,
                uses[index] == 1, manuscript.list(around: index).count == 1,
                let citation = manuscript.citation(of: quotation), manuscript.isFollowed(quotation, by: citation),
                let extent = CitedExtent(index, manuscript),
                let place = quotation.places.first(where: { extent.holds($0.passage) }),
                !place.differences.contains(where: { $0.kind == .ellipsis }),
                manuscript.wordCount(quotation.range) >= 6
            else { return nil }
            let cited = extent.hull.verses.count
            guard place.passage.isSingleVerse, 3...mostVerses ~= cited else { return nil }
            return finding(
                citation.range, "the words are those of \(place.passage.name) alone", citation: citation.osis,
                edition: place.edition,
                fix: Finding.Fix(
                    range: citation.range,
                    replacement: WrongReferenceRule.written(place.passage, as: citation, manuscript), isSafe: false))
        }
    }
}
