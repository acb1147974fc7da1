internal import Scripture

/// Words given as scripture that no edition has so.
public enum MisquotationRule: Rule {
    public static let id = "misquotation"
    public static let severity = Finding.Severity.error
    public static let guide = RuleGuide(
        "The words are not those of the passage cited",
        explanation: """
            The words are marked as a quotation and a citation stands with them, but every edition at hand has other words \
            there. The words that differ are shown beside those of the edition that comes nearest. Letter case, punctuation, \
            spelling, the style of the divine name, brackets and ellipses do not count. Where the wording may be that of an \
            edition that is not installed, the finding is a warning: where one word of fewer than twelve stands for another, \
            and where the text speaks of the Hebrew, of a rendering, or of what others read. So it is for fewer than five words, \
            for a part of a verse that is only fitted to its sentence (“our” for “your”), and where the reader is told to see or \
            compare the passage; where no citation stands with it, a note.
            """,
        example: "“So the LORD repented of the calamity” (Exodus 32:14).",
        remedy: """
            Write the words of the edition, put your own in brackets, mark what you leave out with an ellipsis, or take the \
            quotation marks away if it is a paraphrase.
            """)

    /// Where fewer of its words agree, other words are quoted.
    private static let leastScore = 0.6
    /// Where fewer agree, it may be another edition that is not here.
    private static let sureScore = 0.75
    /// Fewer words than this may be the writer's own.
    private static let leastSureWords = 5
    /// Of fewer words than this one that another stands for may be all that another translation has otherwise.
    private static let leastOfOneTranslation = 12

    public static func findings(in manuscript: CheckedManuscript) -> [Finding] {
        manuscript.quotations.compactMap { quotation in
            guard quotation.verdict == .altered, quotation.form != .unmarked, let place = quotation.places.first,
                !SpliceRule.isSplice(quotation, in: manuscript)
            else { return nil }
            let changes = place.differences.filter(\.kind.isChange)
            guard !changes.isEmpty else { return nil }
            let citation = manuscript.citation(of: quotation).flatMap { manuscript.isBeside(quotation, $0) ? $0 : nil }
            let count = manuscript.wordCount(quotation.range)
            // A few words are claimed only by a citation that stands at once behind them.
            guard
                count > (citation == nil ? leastSureWords : leastSureWords - 1)
                    || citation.map({ manuscript.isFollowed(quotation, by: $0) }) ?? false
            else { return nil }
            if citation == nil {
                guard quotation.isCertain, place.score >= 0.8,
                    !manuscript.isNested(quotation.range.lowerBound, isQuotation: true),
                    manuscript.fillsMarks(quotation)
                else { return nil }
            } else if let citation, place.score < leastScore || manuscript.isTitle(quotation, of: citation) {
                return nil
            }
            let isExpected = quotation.expectedEdition.map { $0 == place.edition } ?? true
            let isSure =
                quotation.isCertain && isExpected && place.score >= sureScore && count >= leastSureWords
                && (quotation.namedEdition != nil || isMeant(quotation, citation, changes, count, manuscript))
            let severity: Finding.Severity = citation == nil ? .note : isSure ? .error : .warning
            let diff = WordDiff(quotation.range, place.differences, in: manuscript)
            return finding(
                quotation.range, message(quotation, place, isSure: isSure), severity: severity,
                citation: (citation?.passage ?? place.passage).osis, edition: place.edition, evidence: diff.text,
                marks: diff.marks, fix: fix(quotation, place, changes))
        }
    }

    /// Whether the edition's own words must be meant, where it is not named.
    private static func isMeant(
        _ quotation: FoundQuotation, _ citation: Reference?, _ changes: [WordDifference], _ count: Int,
        _ manuscript: CheckedManuscript
    ) -> Bool {
        let prose = manuscript.prose
        if ChangedWords.areFitted(changes, of: quotation.range, in: prose) { return false }
        if count < leastOfOneTranslation, changes.contains(where: { ChangedWords.isRendering($0, in: prose) }) {
            return false
        }
        guard let citation else { return true }
        return !manuscript.speaksOfAnotherText(quotation, citation) && !manuscript.isOnlyReferredTo(citation)
    }

    private static func message(_ quotation: FoundQuotation, _ place: FoundQuotation.Place, isSure: Bool) -> String {
        let name = place.passage.name
        if !quotation.isCertain, !isSure {
            return "\(name) has other words in every edition here; nearest is the \(place.edition)"
        }
        let isExpected = isSure || quotation.expectedEdition == place.edition
        return "\(name) has other words in the \(place.edition)" + (isExpected ? "" : ", which comes nearest")
    }

    /// The edition's words for the first that differ; where there are several, each is to be looked at.
    private static func fix(_ quotation: FoundQuotation, _ place: FoundQuotation.Place, _ changes: [WordDifference])
        -> Finding.Fix?
    {
        guard quotation.isCertain, changes.count == 1, let change = changes.first, !change.written.isEmpty,
            !change.edition.isEmpty
        else { return nil }
        return Finding.Fix(range: change.written, replacement: change.edition, isSafe: false)
    }
}
