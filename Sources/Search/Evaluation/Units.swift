internal import TextIndex

/// Tells in which verse, pericope or chapter positions stand. What is set apart from the running text stands alone.
struct Units {
    private let text: IndexedText
    private let scope: Query.Scope
    /// The documents at which pericopes begin.
    private var starts: [Int] = []

    init(_ text: IndexedText, _ scope: Query.Scope) throws(IndexError) {
        self.text = text
        self.scope = scope
        guard scope == .pericope, let field = text.field(IndexFields.unit), let term = try field.term(named: "pericope")
        else {
            return
        }
        for position in try field.postings(of: term).positions() { starts.append(try text.document(at: position)) }
    }

    /// The units of positions that ascend; a number that ascends with them.
    func units(of hits: [Hit]) throws(IndexError) -> [UInt32] {
        var walk = try text.documentWalk()
        var units: [UInt32] = []
        units.reserveCapacity(hits.count)
        var last = -1
        var unit: UInt32 = 0
        for hit in hits {
            let document = walk.move(to: hit.position)
            if document != last {
                unit = try self.unit(of: document)
                last = document
            }
            units.append(unit)
        }
        return units
    }

    func unit(of document: Int) throws(IndexError) -> UInt32 {
        if document >= text.mainDocumentCount { return 1 << 31 | UInt32(document) }
        switch scope {
        case .verse: return UInt32(document)
        case .chapter: return try text.document(document).key >> 8
        case .pericope:
            var low = 0
            var high = starts.count
            while low < high {
                let middle = (low + high) / 2
                if starts[middle] <= document { low = middle + 1 } else { high = middle }
            }
            return UInt32(low)
        }
    }
}
