internal import Library
internal import Philology
internal import Scripture
internal import TextIndex

extension EvidenceGatherer {
    /// What ties two passages, in one word.
    mutating func kind(
        _ found: PassageRanker.Found, _ evidence: [Evidence], _ links: [TypedLink], _ alignment: Alignment?,
        telling: Int
    ) throws(Fault) -> LinkKind {
        let crosses = found.ties.first.map(crosses) == true
        let run = alignment?.run.count ?? 0
        let share = alignment?.share ?? 0
        if links.contains(where: { $0.kind == .quotation }) { return .quotation }
        if evidence.contains(where: { $0.why.hasSuffix("names this passage") }) { return .quotation }
        if crosses, run >= 6 || share >= 0.6 && run >= 4 { return .quotation }
        if !crosses, isAccount(found, alignment, telling: telling), try hasOwn(found) { return .parallelAccount }
        // A list says that two belong together; what they share says why.
        let lists = Set(links.map(\.source))
        let reason = evidence.first { !lists.contains($0.source) }?.kind
        if crosses, run >= 3 || reason == .lemma { return .allusion }
        switch reason {
        case .topic: return .topic
        case .lemma, .phrase, .slot: return .word
        case .link, nil: return .commentator
        }
    }

    /// What a tie must be worth to count among verses in the same order.
    private static let leastOfAccount = 0.1

    /// Whether both tell or sing the same: verse after verse in the same order, or one verse nearly whole. A formula (“and he did
    /// that which was right”) is not enough, and within a book it is how its writer speaks.
    private func isAccount(_ found: PassageRanker.Found, _ alignment: Alignment?, telling: Int) -> Bool {
        guard let alignment, let first = found.ties.first else { return false }
        let ordered = PassageRanker.inOrder(found.ties.filter { $0.share >= Self.leastOfAccount })
        let (own, other) = (index.canon.verses[first.own], index.canon.verses[first.other])
        let (isRun, isShare) = (alignment.run.count >= 4, alignment.share >= 0.4)
        if own.book == other.book, ordered >= 4, telling >= 2 { return true }
        if own.book != other.book, ordered >= 4 ? isRun || isShare : ordered == 3 && isRun && isShare { return true }
        let isApart = own.book != other.book || own.book == .psalms
        return isApart && found.ties.count <= 2 && alignment.share >= 0.6 && alignment.run.count >= 5
            && self.telling(alignment) >= 3
    }

    /// Whether two of the verses that tie them, or the only one, are more than formulas.
    private mutating func hasOwn(_ found: PassageRanker.Found) throws(Fault) -> Bool {
        let ties = found.ties.filter { $0.share >= Self.leastOfAccount }
        var own = 0
        for tie in ties {
            if try index.reading({ () throws(IndexError) in try formulas.isOwn(tie.own, to: tie.other) }) { own += 1 }
        }
        return own >= min(2, max(1, ties.count))
    }

    /// Whether one stands in the Old Testament and the other in the New.
    func crosses(_ tie: PassageRanker.Tie) -> Bool {
        (tie.own < index.canon.newTestament) != (tie.other < index.canon.newTestament)
    }

    /// How many words of the run are no small words.
    func telling(_ alignment: Alignment) -> Int {
        alignment.run.count { !FunctionWords.all.contains(Folding.fold($0)) }
    }
}
