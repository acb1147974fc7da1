internal import Scripture

/// Words of scripture cited from where they do not stand.
public enum WrongReferenceRule: Rule {
    public static let id = "wrong-reference"
    public static let severity = Finding.Severity.error
    public static let guide = RuleGuide(
        "The words stand elsewhere",
        explanation: """
            The words are scripture, but not where the citation says. The true reference is given; where several passages have \
            the same words, all of them. It is a warning where there are fewer than four words, where they are much like those of \
            the passage cited, and where the citation may not be theirs: where it names no book, where the sentence goes on \
            from it, where the true passage is cited before it in the same paragraph, and where it has neither the book nor \
            the number of the verse in common with that. For a slip leaves one of the two standing; else the passage may \
            be cited for what it says.
            """,
        example: "“Jesus wept” (John 11:36).",
        remedy: "Write the reference that is given.")

    public static func findings(in manuscript: CheckedManuscript) -> [Finding] {
        manuscript.quotations.compactMap { quotation in
            guard quotation.verdict == .wrongReference, quotation.form != .unmarked,
                let citation = manuscript.citation(of: quotation), manuscript.isBeside(quotation, citation),
                quotation.form == .block || manuscript.isClaim(quotation, citation),
                let first = quotation.places.first
            else { return nil }
            var passages: [Passage] = []
            for place in quotation.places where place.score >= first.score && !passages.contains(place.passage) {
                passages.append(place.passage)
            }
            // A few words, or words much like those of the passage cited, may be the writer's own.
            let atCitation = quotation.places.filter { place in
                citation.passage.map { place.passage.overlaps($0) } ?? false
            }
            let isSure =
                quotation.isCertain && !atCitation.contains { $0.score >= 0.5 } && citation.kind == .explicit
                && !isOfWhatFollows(citation, manuscript) && !isCitedBefore(passages, citation, manuscript)
                && isSlip(passages, citation)
            let names = passages.prefix(4).map(\.name)
            return finding(
                citation.range, "these words stand in \(Array(names).formatted(passages.count > 4 ? "," : "and"))",
                severity: isSure ? .error : .warning, citation: citation.osis, edition: first.edition,
                evidence: "“\(manuscript.words(quotation.range))”",
                fix: Finding.Fix(
                    range: citation.range, replacement: written(first.passage, as: citation, manuscript),
                    isSafe: false))
        }
    }

    /// Whether the citation has the book or the number of the verse in common with where the words stand: words of many
    /// passages are a turn of speech.
    private static func isSlip(_ passages: [Passage], _ citation: Reference) -> Bool {
        guard let cited = citation.passage?.inCommonNumbering?.first, passages.count <= mostTies else { return false }
        return passages.contains { $0.first.book == cited.book || $0.first.number == cited.number }
    }

    private static let mostTies = 3

    /// Whether a citation without brackets belongs to what follows it: `“…” Micah 4:1 goes on to say`.
    private static func isOfWhatFollows(_ citation: Reference, _ manuscript: CheckedManuscript) -> Bool {
        let prose = manuscript.prose
        var place = citation.range.upperBound
        guard place < prose.count, prose[place] == 0x20 else { return false }
        while place < prose.count, prose[place] == 0x20 { place += 1 }
        return place < prose.count && 0x61...0x7A ~= prose[place]
    }

    /// Whether the passage where the words stand is cited in the paragraph, before the citation that was taken for theirs.
    private static func isCitedBefore(
        _ passages: [Passage], _ citation: Reference, _ manuscript: CheckedManuscript
    ) -> Bool {
        guard let block = manuscript.block(of: citation.range) else { return false }
        let paragraph = manuscript.text.blocks[block].range
        return manuscript.references.contains { other in
            guard other.range.lowerBound >= paragraph.lowerBound, other.range.lowerBound < citation.range.lowerBound,
                let passage = other.passage
            else { return false }
            return passages.contains { $0.overlaps(passage) }
        }
    }

    /// The reference in the style of the one it takes the place of: with a whole name or an abbreviated one.
    static func written(_ passage: Passage, as citation: Reference, _ manuscript: CheckedManuscript) -> String {
        let words = manuscript.words(citation.range)
        let isFull = citation.first.map { words.hasPrefix($0.book.name(in: .english)) } ?? true
        return ReferenceWriter(isFull ? .full : .short).text(passage)
    }
}
