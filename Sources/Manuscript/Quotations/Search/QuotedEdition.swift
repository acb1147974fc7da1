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
    /// By every 64th word, the verse that holds it.
    private let guides: [UInt32]
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
        guides = Self.guides(starts, words.count)
        let isAscending = zip(keys, keys.dropFirst()).allSatisfy { $0 <= $1 }
        isLatin = keys.isEmpty ? true : try text.bytes(of: 0).count { $0 < 0x80 } * 2 > text.bytes(of: 0).count
        byKey = isAscending ? nil : keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    }

    /// The verse that holds a word, counted from the edition's first.
    /// - Complexity: O(verses within 64 words).
    func verse(at place: Int) -> Int {
        let word = place - words.lowerBound
        var verse = Int(guides[min(word / Self.guided, guides.count - 1)])
        while verse < keys.count, Int(starts[verse + 1]) <= word { verse += 1 }
        return min(verse, keys.count - 1)
    }

    private static let guided = 64

    private static func guides(_ starts: [UInt32], _ words: Int) -> [UInt32] {
        var guides: [UInt32] = []
        guides.reserveCapacity(words / guided + 1)
        var verse = 0
        for word in stride(from: 0, through: words, by: guided) {
            while verse + 1 < starts.count, Int(starts[verse + 1]) <= word { verse += 1 }
            guides.append(UInt32(verse))
        }
        return guides
    }

    /// The verse that holds a word, in the `eng` numbering.
    func key(at place: Int) -> UInt32 { keys[verse(at: min(place, words.upperBound - 1))] }

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
