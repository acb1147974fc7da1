extension IndexedText {
    /// The common keys of the documents in which some postings stand, each document once, in their order; those beside the text
    /// proper left out.
    public func commonKeys(of postings: Postings) throws(IndexError) -> [UInt32] {
        var walk = try documentWalk()
        var keys: [UInt32] = []
        var last = -1
        for position in postings.positions(below: UInt32(mainPositionCount)) {
            let document = walk.move(to: position)
            if document == last { continue }
            last = document
            keys.append(try commonKey(of: document))
        }
        return keys
    }
}
