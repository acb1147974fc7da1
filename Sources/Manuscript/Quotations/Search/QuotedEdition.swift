internal import Scripture
internal import TextIndex

/// An edition as quotations are looked for in it.
struct QuotedEdition: Sendable {
    let name: String
    let text: IndexedText
    /// Where its words stand among those of all editions.
    let words: Range<Int>
    /// Whether its letters are those of English; words of another script are not set beside it.
    let isLatin: Bool
    /// By verse, its first word in the edition; one more than there are verses.
    let starts: [UInt32]
    /// By verse, its place in the `eng` numbering.
    let keys: [UInt32]
    /// The verses by ascending key, where the edition's own order is another.
    private let byKey: [Int]?

    init(_ text: IndexedText, words: Range<Int>) throws(IndexError) {
        name = text.name
        self.text = text
        self.words = words
        let places = try text.documentPlaces()
        starts = places.starts
        let keys = places.commonKeys
        self.keys = keys
        let isAscending = zip(keys, keys.dropFirst()).allSatisfy { $0 <= $1 }
        isLatin = keys.isEmpty ? true : try text.bytes(of: 0).count { $0 < 0x80 } * 2 > text.bytes(of: 0).count
        byKey = isAscending ? nil : keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    }

    /// The verse that holds a word, counted from the edition's first.
    /// - Complexity: O(log verses).
    func verse(at place: Int) -> Int {
        var low = 0
        var high = keys.count
        let word = UInt32(place - words.lowerBound)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle + 1] <= word { low = middle + 1 } else { high = middle }
        }
        return min(low, keys.count - 1)
    }

    /// The words of verses, as places among those of all editions.
    func places(ofVerses verses: Range<Int>) -> Range<Int> {
        words.lowerBound + Int(starts[verses.lowerBound])..<words.lowerBound + Int(starts[verses.upperBound])
    }

    /// The verses of a passage in the `eng` numbering that the edition has, as a run in its own order.
    func verses(of passage: Passage) -> Range<Int>? {
        let (first, last) = (passage.first.packed, passage.last.packed)
        if let byKey {
            let inside = byKey[firstIndex(from: first)..<firstIndex(from: last + 1)]
            guard let low = inside.min(), let high = inside.max() else { return nil }
            return low..<high + 1
        }
        let verses = firstIndex(from: first)..<firstIndex(from: last + 1)
        return verses.isEmpty ? nil : verses
    }

    private func firstIndex(from key: UInt32) -> Int {
        var low = 0
        var high = keys.count
        while low < high {
            let middle = (low + high) / 2
            if keys[byKey?[middle] ?? middle] < key { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The passage from one verse to another, in the `eng` numbering.
    func passage(_ verses: ClosedRange<Int>) -> Passage? {
        guard let first = Verse(packed: keys[verses.lowerBound]), let last = Verse(packed: keys[verses.upperBound])
        else { return nil }
        return first <= last ? Passage(first, through: last) : Passage(last, through: first)
    }
}
