internal import TextIndex

/// Which edition a manuscript follows, as its quotations show.
struct FollowedEdition {
    /// By edition, how many quotations have its words and not those of all others.
    private var telling: [Int]
    private var tellingCount = 0
    /// Editions that a longer quotation agrees with alone.
    private var proofs: Set<Int> = []
    /// Cited quotations of some length, and how many of them are the words of an edition that is here.
    private var cited = 0
    private var faithful = 0
    /// Of those, in the order of the text: where each begins, the editions whose words it has, and the one that it made
    /// modern.
    private var kept: [(word: Int, own: Set<Int>, modern: Int?)] = []

    /// How many of them before a place, and how many after it, tell what is followed there.
    private static let near = 8

    /// Where fewer of the words agree, editions of other languages do as well.
    private static let leastLikeness = 0.4

    init(_ drafts: [QuotationDraft], _ maker: PlacementMaker) throws(IndexError) {
        telling = [Int](repeating: 0, count: maker.editions.count)
        let agreements = drafts.map { draft in
            let placements = draft.atCitation.contains { $0.isFaithful } ? draft.atCitation : draft.elsewhere
            return Set(placements.filter { $0.isFaithful }.map(\.edition))
        }
        // Those that some quotation is at least like: an edition in another language tells nothing by its difference.
        let compared = drafts.reduce(into: Set<Int>()) { all, draft in
            for placed in draft.atCitation + draft.elsewhere where placed.score >= Self.leastLikeness {
                all.insert(placed.edition)
            }
        }
        for (draft, agreeing) in zip(drafts, agreements) {
            if draft.isCited, draft.words.count >= 6 {
                cited += 1
                if !agreeing.isEmpty { faithful += 1 }
                let nearest = draft.atCitation.first.flatMap { $0.score >= 0.5 ? $0 : nil }
                var isModern = false
                if agreeing.isEmpty, let nearest { isModern = try maker.isMadeModern(nearest) }
                kept.append((draft.words.lowerBound, agreeing, isModern ? nearest?.edition : nil))
            }
            guard !agreeing.isEmpty, agreeing.count < compared.count else { continue }
            tellingCount += 1
            for edition in agreeing { telling[edition] += 1 }
            // One quotation that only one edition has so is enough where no other speaks against it.
            if draft.form != .unmarked, draft.words.count >= 5, agreeing.count == 1 { proofs.formUnion(agreeing) }
        }
    }

    /// The place among the editions of the one that most of the quotations that tell editions apart agree with: two of
    /// them or more, or a longer one that is marked as a quotation and stands in no other edition.
    var edition: Int? {
        guard let most = telling.max(), most > 0, most * 3 >= tellingCount * 2 else { return nil }
        let leaders = telling.indices.filter { telling[$0] == most }
        guard leaders.count == 1 else { return nil }
        return most >= 2 || proofs == [leaders[0]] ? leaders[0] : nil
    }

    /// Whether most of the cited quotations around a word are that edition's, and few are its words made modern. Else the
    /// manuscript follows it in part, or follows another that is like it, and a wording cannot be held to it.
    func isKept(_ edition: Int, at word: Int) -> Bool {
        var (place, end) = (0, kept.count)
        while place < end {
            let middle = (place + end) / 2
            if kept[middle].word < word { place = middle + 1 } else { end = middle }
        }
        let around = kept[max(0, place - Self.near)..<min(kept.count, place + Self.near + 1)]
        let own = around.count { $0.own.contains(edition) }
        let modern = around.count { $0.modern == edition }
        return own * 2 >= around.count && modern * 4 <= own
    }

    /// Whether the manuscript follows an edition that is not here: few of its cited quotations are the words of any.
    var isNoneHere: Bool { cited >= 4 && faithful * 3 < cited }
}
