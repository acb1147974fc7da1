public import TextIndex

/// Where two words stand near one another, the first before the second or close behind it: what is asked in one breath
/// stands so in scripture too, and `swords into plowshares` is not `plowshares into swords`.
public enum SideBySide {
    /// Farther apart they have nothing to do with one another.
    private static let farthest: UInt32 = 6
    /// As near as this they are in one breath.
    private static let near: UInt32 = 3

    /// The common keys of documents that have two terms of a field near together, in the order of the documents, with 1 where at
    /// most three steps lead ahead from the first to the second, and half of it where as many more do or they lead back. None
    /// where the field has not both.
    public static func keys(
        _ first: String, _ second: String, of field: IndexedField, in text: IndexedText
    ) throws(IndexError) -> [(key: UInt32, share: Double)] {
        guard let first = try field.term(named: first), let second = try field.term(named: second) else { return [] }
        var keys: [(key: UInt32, share: Double)] = []
        for (document, share) in try documents(field.postings(of: first), field.postings(of: second), in: text) {
            keys.append((try text.commonKey(of: document), share))
        }
        return keys
    }

    private static func documents(
        _ first: Postings, _ second: Postings, in text: IndexedText
    ) throws(IndexError) -> [(document: Int, share: Double)] {
        let limit = UInt32(text.mainPositionCount)
        let others = second.positions(below: limit)
        var walk = try text.documentWalk()
        var found: [(document: Int, share: Double)] = []
        var start = 0
        for position in first.positions(below: limit) {
            while start < others.count, others[start] + farthest < position { start += 1 }
            var share = 0.0
            var at = start
            var document = -1
            while at < others.count, others[at] <= position + farthest {
                let other = others[at]
                at += 1
                if other == position { continue }
                if document < 0 { document = walk.move(to: position) }
                guard walk.first <= other, other < walk.end else { continue }
                share = max(share, other > position && other - position <= near ? 1 : 0.5)
            }
            guard share > 0 else { continue }
            if found.last?.document == document {
                found[found.count - 1].share = max(found[found.count - 1].share, share)
            } else {
                found.append((document, share))
            }
        }
        return found
    }
}
