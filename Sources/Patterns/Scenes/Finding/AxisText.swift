internal import TextIndex

/// A text of the index whose documents are set on the ``VerseAxis``.
struct AxisText: Sendable {
    let text: IndexedText
    /// By document, its verse on the axis, or -1.
    let verses: [Int32]
    /// By position of the running text, its verse on the axis, or -1.
    let verseAt: [Int32]
    /// By verse on the axis, where its words stand; nowhere where the text lacks it.
    let positions: [(first: UInt32, end: UInt32)]

    init(_ text: IndexedText, on axis: VerseAxis) throws(IndexError) {
        self.text = text
        var verses: [Int32] = []
        verses.reserveCapacity(text.mainDocumentCount)
        var next = 0
        for document in 0..<text.mainDocumentCount {
            let key = try text.commonKey(of: document)
            // Documents follow the axis nearly everywhere.
            if next >= axis.count || axis.keys[next] != key { next = axis.index(of: key) ?? -1 }
            verses.append(Int32(next))
            next = max(next, 0) + 1
        }
        self.verses = verses
        var positions = Array(repeating: (first: UInt32(0), end: UInt32(0)), count: axis.count)
        let walk = try text.documentWalk()
        for (document, verse) in verses.enumerated() where verse >= 0 {
            let range = walk.range(of: document)
            positions[Int(verse)] = (range.lowerBound, range.upperBound)
        }
        self.positions = positions
        var verseAt: [Int32] = []
        verseAt.reserveCapacity(text.mainPositionCount)
        for (document, verse) in verses.enumerated() {
            for _ in walk.range(of: document) { verseAt.append(verse) }
        }
        self.verseAt = verseAt
    }

    /// The document that is a verse of the axis, or `nil`.
    /// - Complexity: O(log documents) where the text follows the axis.
    func document(of verse: Int) -> Int? {
        let place = CuePlaces.firstIndex(notBefore: Int32(verse), in: verses)
        if place < verses.count, verses[place] == Int32(verse) { return place }
        return verses.firstIndex(of: Int32(verse))
    }

    /// The positions of a term in the running text, ascending.
    func positions(_ term: [UInt8], in name: String) throws(IndexError) -> [UInt32] {
        guard let field = text.field(name), let found = try field.term(term) else { return [] }
        return try field.postings(of: found).positions(below: UInt32(text.mainPositionCount))
    }
}
