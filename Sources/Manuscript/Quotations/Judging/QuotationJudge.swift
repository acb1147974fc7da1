internal import Scripture
internal import TextIndex

/// Gives each quotation of a manuscript its verdict.
struct QuotationJudge {
    let words: ProseWords
    let prose: [UInt8]
    let editions: [QuotedEdition]
    let maker: PlacementMaker
    let named: NamedEditions
    let references: [Reference]
    let expected: String?

    /// - Parameter drafts: by where they begin.
    func judged(_ drafts: [QuotationDraft]) throws(IndexError) -> [FoundQuotation] {
        let followed = try FollowedEdition(drafts, maker)
        let standard = expected ?? named.ofAll ?? followed.edition.map { editions[$0].name }
        var found: [FoundQuotation] = []
        found.reserveCapacity(drafts.count)
        for index in drafts.indices {
            let next = index + 1 < drafts.count ? drafts[index + 1].words.lowerBound : words.count
            found.append(try judged(drafts[index], next: next, standard: standard, followed: followed))
        }
        return found
    }

    private func judged(_ draft: QuotationDraft, next: Int, standard: String?, followed: FollowedEdition)
        throws(IndexError) -> FoundQuotation
    {
        let citation = draft.isCited ? draft.citation.map { words.words(in: references[$0].range) } : nil
        let own =
            draft.form == .unmarked && draft.citation == nil
            ? nil
            : named.name(for: draft.words, citation: citation, next: next)
        let target = own ?? standard
        let context = Context(
            target: target, isInstalled: target.map { name in editions.contains { $0.name == name } } ?? true,
            isUnknownFollowed: target == nil && followed.isNoneHere,
            isNamed: own != nil || expected != nil || named.ofAll != nil,
            isKept: followed.edition.map { followed.isKept($0, at: draft.words.lowerBound) } ?? false)
        let (verdict, placements, isCertain) = try verdict(draft, context)
        var found = FoundQuotation(
            range: words.range(draft.words), form: draft.form, places: [], citation: draft.citation, verdict: verdict,
            isCertain: isCertain, namedEdition: own, expectedEdition: target)
        found.places = try places(placements)
        return found
    }

    private struct Context {
        /// The edition the quotation should be of, where it is known.
        var target: String?
        var isInstalled: Bool
        /// Whether most of the manuscript's quotations are of an edition that is not here.
        var isUnknownFollowed: Bool
        /// Whether the manuscript, or who has it checked, says which edition that is.
        var isNamed: Bool
        /// Whether the manuscript keeps to the edition that its quotations show.
        var isKept: Bool
    }

    /// Passages of one quotation that are as good as the best, in every edition.
    private static let mostPlaces = 12

    private func places(_ placements: [Placement]) throws(IndexError) -> [FoundQuotation.Place] {
        var places: [FoundQuotation.Place] = []
        for placed in placements.prefix(Self.mostPlaces) {
            places.append(
                FoundQuotation.Place(
                    passage: placed.passage, edition: editions[placed.edition].name, score: placed.score,
                    differences: try maker.told(placed)))
        }
        return places
    }

    // MARK: The ladder

    private func verdict(_ draft: QuotationDraft, _ context: Context) throws(IndexError) -> (
        Verdict, [Placement], Bool
    ) {
        let cited = ordered(draft.atCitation, context)
        let elsewhere = ordered(draft.elsewhere, context)
        let best = cited.map(\.score).max() ?? 0
        if let first = cited.first, first.isFaithful {
            return faithful(first, cited + elsewhere.filter { $0.isFaithful }, context)
        }
        if let first = elsewhere.first, first.isFaithful || first.score > max(0.8, best + 0.3) {
            if !draft.isCited {
                return first.isFaithful
                    ? faithful(first, elsewhere, context) : try changed(elsewhere, context)
            }
            // A quotation that is nearly right where it is cited is altered, not misplaced.
            if best < 0.74, !isShortened(cited.first) {
                let isSure = first.isFaithful && (first.matched >= 4 && first.weight >= 130 || first.isWhole)
                return (.wrongReference, elsewhere + cited, isSure)
            }
        }
        if best >= 0.5 { return try changed(cited + elsewhere.filter { $0.score > best }, context) }
        if !draft.isCited, let first = elsewhere.first, first.score >= 0.7 { return try changed(elsewhere, context) }
        return (.unknown, cited + elsewhere, false)
    }

    /// The edition that the quotation should be of first where it agrees as well as the best, or nearly; of one passage
    /// the edition that prints it so.
    private func ordered(_ placements: [Placement], _ context: Context) -> [Placement] {
        var sorted = placements.enumerated().sorted { a, b in
            let (first, second) = (rank(a.element, context), rank(b.element, context))
            return first != second ? first > second : a.offset < b.offset
        }.map(\.element)
        if let first = sorted.first,
            let exact = sorted.firstIndex(where: {
                $0.isExact && $0.passage == first.passage && rank($0, context) == rank(first, context)
            })
        {
            sorted.insert(sorted.remove(at: exact), at: 0)
        }
        return sorted
    }

    private func rank(_ placed: Placement, _ context: Context) -> Double {
        let isTarget = editions[placed.edition].name == context.target
        return (placed.isFaithful ? 2 : 0) + placed.score + (isTarget ? 0.12 : 0)
    }

    private func faithful(
        _ first: Placement, _ all: [Placement], _ context: Context
    ) -> (Verdict, [Placement], Bool) {
        if let target = context.target, editions[first.edition].name != target {
            // Of an edition that is not here it cannot be said what it has.
            if !context.isInstalled { return (.unknown, all, false) }
            return (.otherEdition, all, true)
        }
        if first.isWhole && first.isExact { return (.exact, all, true) }
        if !first.isWhole && first.differences.isEmpty { return (.trimmed, all, true) }
        return (.normalised, all, true)
    }

    private func changed(_ all: [Placement], _ context: Context) throws(IndexError) -> (Verdict, [Placement], Bool) {
        if !context.isInstalled || context.isUnknownFollowed { return (.unknown, all, false) }
        if context.isNamed { return (.altered, all, true) }
        guard context.isKept else { return (.altered, all, false) }
        let isModern = try all.first.map { placed throws(IndexError) in try maker.isMadeModern(placed) } ?? false
        return (.altered, all, !isModern)
    }

    /// Whether all the words stand in the passage cited, in order, and others between them are left out.
    private func isShortened(_ placed: Placement?) -> Bool {
        guard let placed, placed.matched >= 4 else { return false }
        return placed.differences.allSatisfy { !$0.kind.isChange || $0.written.isEmpty }
    }
}
