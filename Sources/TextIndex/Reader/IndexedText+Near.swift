extension IndexedText {
    /// Counts the places of two words that stand at most `distance` positions apart in one document, in either order.
    ///
    /// The scarcer word leads; of the other only the places around it are looked at.
    /// - Parameters:
    ///   - distance: 0 or more; neighbours are 1 apart.
    ///   - limit: positions at and above it are left out.
    /// - Returns: the documents with a pair, and the places of both words that have a partner.
    /// - Precondition: the two are different words.
    public func countNear(
        _ first: Postings, _ second: Postings, distance: UInt32, below limit: UInt32 = .max
    ) throws(IndexError) -> (documents: Int, occurrences: Int) {
        let (lead, other) = first.count <= second.count ? (first, second) : (second, first)
        var cursor = other.cursor()
        var walk = try documentWalk()
        /// The last place of the other word that has been counted.
        var partner: UInt32?
        var documents = 0
        var occurrences = 0
        var last = -1
        lead.forEach(below: limit) { position in
            let document = walk.move(to: position)
            let low = max(walk.first, position < distance ? 0 : position - distance)
            let high = min(walk.end - 1, position + distance)
            while let place = cursor.seek(low), place <= high {
                partner = place
                occurrences += 1
                cursor.advance()
            }
            guard let partner, partner >= low else { return }
            occurrences += 1
            if document != last { documents += 1 }
            last = document
        }
        return (documents, occurrences)
    }
}
