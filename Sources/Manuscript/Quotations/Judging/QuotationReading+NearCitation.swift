internal import Scripture
internal import TextIndex

extension QuotationReading {
    /// What two or three words must tell to be looked for near their citation, in quarters of a bit.
    private static let leastTelling = 48

    /// Two or three words that are not where they are cited, but stand in one other verse of that chapter: “Jesus wept”
    /// (John 11:36).
    func nearItsCitation(_ draft: QuotationDraft) throws(IndexError) -> QuotationDraft? {
        if isShortened(draft) { return draft }
        guard draft.isCited, draft.words.count == 2 || draft.words.count == 3, let citation = draft.citation,
            let cited = references[citation].passage?.inCommonNumbering,
            draft.words.reduce(0, { $0 + tables.weight(words.numbers[$1]) }) >= Self.leastTelling,
            let chapter = Passage(cited.first.book, chapter: cited.first.chapter)
        else { return nil }
        var found: [Placement] = []
        for (number, edition) in editions.enumerated() where edition.isLatin {
            guard let verses = edition.verses(of: chapter) else { continue }
            let stretch = edition.places(ofVerses: verses).clamped(to: edition.words)
            guard let place = maker.start(of: draft.words, in: stretch),
                maker.start(of: draft.words, in: place + 1..<max(place + 1, stretch.upperBound)) == nil,
                let placed = try maker.placement(of: draft.words, in: number, at: place)
            else { continue }
            found.append(placed)
        }
        // Words cut out of a verse may be the writer's own; a whole verse is not.
        guard let first = found.first, found.allSatisfy({ $0.passage == first.passage && $0.isWhole }),
            !first.passage.overlaps(cited)
        else { return nil }
        var near = draft
        near.elsewhere = found
        return near
    }
}

extension QuotationReading {
    /// Whether two telling words are the passage's, with no more than a word between them left out.
    fileprivate func isShortened(_ draft: QuotationDraft) -> Bool {
        guard draft.isCited, draft.words.count == 2, let placed = draft.atCitation.first else { return false }
        return placed.matched == 2 && placed.score >= 0.6 && placed.weight >= Self.leastTellingTwo
    }

    private static let leastTellingTwo = 64
}
