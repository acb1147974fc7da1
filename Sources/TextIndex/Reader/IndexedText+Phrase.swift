extension IndexedText {
    /// The positions where words stand one after another within one document, each list being one word of the phrase.
    ///
    /// The scarcest word leads; the others are asked for by position. With bitmaps of common words each question is one
    /// bit, so the cost is that of the scarcest word.
    /// - Parameters:
    ///   - words: the postings of each word, in the phrase's order.
    ///   - limit: positions at and above it are left out.
    /// - Returns: the positions of the first word, ascending, each once.
    public func phrase(_ words: [Postings], below limit: UInt32 = .max) throws(IndexError) -> [UInt32] {
        var found: [UInt32] = []
        try forEachPhrase(words, below: limit) { position, _ in found.append(position) }
        return found
    }

    /// Counts a phrase; see ``phrase(_:below:)``.
    public func countPhrase(
        _ words: [Postings], below limit: UInt32 = .max
    ) throws(IndexError) -> (documents: Int, occurrences: Int) {
        var documents = 0
        var occurrences = 0
        var last = -1
        try forEachPhrase(words, below: limit) { _, document in
            occurrences += 1
            if document != last { documents += 1 }
            last = document
        }
        return (documents, occurrences)
    }

    @inline(__always)
    private func forEachPhrase(
        _ words: [Postings], below limit: UInt32, _ body: (_ position: UInt32, _ document: Int) -> Void
    ) throws(IndexError) {
        guard let lead = words.indices.min(by: { words[$0].count < words[$1].count }) else { return }
        let others = words.indices.filter { $0 != lead }.sorted { words[$0].count < words[$1].count }
        var cursors = others.map { words[$0].cursor() }
        let length = UInt32(words.count)
        let leadOffset = UInt32(lead)
        var walk = try documentWalk()
        var last = UInt32.max
        words[lead].forEach { leading in
            guard leading >= leadOffset, leading != last else { return }
            last = leading
            let position = leading - leadOffset
            guard position < limit else { return }
            for index in others.indices where !cursors[index].contains(position + UInt32(others[index])) { return }
            let document = walk.move(to: position)
            if position + length <= walk.end { body(position, document) }
        }
    }
}
