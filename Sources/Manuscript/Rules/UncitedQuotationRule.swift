internal import Scripture

/// Words of scripture between quotation marks, without a citation.
public enum UncitedQuotationRule: Rule {
    public static let id = "uncited-quotation"
    public static let severity = Finding.Severity.note
    public static let guide = RuleGuide(
        "The quotation has no citation",
        explanation: """
            Words of scripture stand between quotation marks or as a block, and nothing says where they come from. Nothing is \
            said of a passage that is cited elsewhere in the manuscript, of one that was told of before, nor of a few words.
            """,
        example: "As it is written, “The LORD is my shepherd; I shall not want.”",
        remedy: "Cite the passage that is given.")

    /// Fewer words than this may be anyone's.
    private static let leastWords = 6

    public static func findings(in manuscript: CheckedManuscript) -> [Finding] {
        let cited = manuscript.references.compactMap { $0.passage.flatMap { $0.versification.map($0, to: .eng) } }
        var told: [Passage] = []
        return manuscript.quotations.compactMap { quotation in
            guard quotation.citation == nil, quotation.form != .unmarked, quotation.verdict.isFaithful,
                let place = quotation.places.first, manuscript.wordCount(quotation.range) >= leastWords,
                !quotation.places.contains(where: { one in (cited + told).contains { $0.overlaps(one.passage) } }),
                !manuscript.isNested(quotation.range.lowerBound, isQuotation: true),
                quotation.form == .marked || fillsItsBlock(quotation, manuscript)
            else { return nil }
            told.append(place.passage)
            var names: [String] = []
            for place in quotation.places where !names.contains(place.passage.name) && names.count < 4 {
                names.append(place.passage.name)
            }
            return finding(
                quotation.range, "these are the words of \(names.formatted("or"))", citation: place.passage.osis,
                edition: place.edition)
        }
    }

    /// Whether a block is quoted, and not a few words of one that says something else.
    private static func fillsItsBlock(_ quotation: FoundQuotation, _ manuscript: CheckedManuscript) -> Bool {
        guard let block = manuscript.block(of: quotation.range) else { return true }
        return quotation.range.count * 2 > manuscript.text.blocks[block].range.count
    }
}
