/// Which edition a manuscript follows, as its quotations show.
struct FollowedEdition {
    /// By edition, how many quotations have its words and not those of all others.
    private var telling: [Int]
    private var tellingCount = 0
    /// Cited quotations of some length, and how many of them are the words of an edition that is here.
    private var cited = 0
    private var faithful = 0

    init(_ drafts: [QuotationDraft], _ editions: [QuotedEdition]) {
        telling = [Int](repeating: 0, count: editions.count)
        let agreements = drafts.map { draft in
            let placements = draft.atCitation.contains { $0.isFaithful } ? draft.atCitation : draft.elsewhere
            return Set(placements.filter { $0.isFaithful }.map(\.edition))
        }
        // Those that some quotation agrees with: an edition in another language tells nothing by its difference.
        let compared = agreements.reduce(into: Set<Int>()) { $0.formUnion($1) }
        for (draft, agreeing) in zip(drafts, agreements) {
            if draft.isCited, draft.words.count >= 6 {
                cited += 1
                if !agreeing.isEmpty { faithful += 1 }
            }
            guard !agreeing.isEmpty else { continue }
            if compared.count == 1 {
                // Only one edition is ever agreed with. It tells nothing where no other could be: neither a few words nor
                // an edition in another language.
                guard draft.words.count >= 5, editions.count(where: \.isLatin) > 1 else { continue }
            } else if agreeing.count == compared.count {
                continue
            }
            tellingCount += 1
            for edition in agreeing { telling[edition] += 1 }
        }
    }

    /// The edition that two quotations or more and most of those that tell editions apart agree with.
    func name(in editions: [QuotedEdition]) -> String? {
        guard !isNoneHere, let most = telling.max(), most >= 2, most * 3 >= tellingCount * 2 else { return nil }
        let leaders = telling.indices.filter { telling[$0] == most }
        return leaders.count == 1 ? editions[leaders[0]].name : nil
    }

    /// Whether the manuscript follows an edition that is not here: few of its cited quotations are the words of any.
    var isNoneHere: Bool { cited >= 4 && faithful * 3 < cited }
}
