internal import Scripture
internal import TextIndex

/// The verses of the canon in a row, in the common (`eng`) numbering, with the bounds of pericopes.
struct VerseAxis: Sendable {
    /// Packed verses, ascending.
    let keys: [UInt32]
    /// By verse, the first verse of its pericope; of its chapter where nobody divides it.
    let pericopes: [Int32]

    let pericopeCount: Int

    var count: Int { keys.count }

    init(keys: [UInt32], pericopes: [Int32]) {
        self.keys = keys
        self.pericopes = pericopes
        pericopeCount = Self.count(of: pericopes)
    }

    private static func count(of pericopes: [Int32]) -> Int {
        pericopes.enumerated().count { $0.offset == Int($0.element) }
    }

    /// - Parameter text: an edition that counts as `eng` does, or nearly; its verses make the row.
    init(_ text: IndexedText) throws(IndexError) {
        var keys: [UInt32] = []
        keys.reserveCapacity(text.mainDocumentCount)
        /// By document, whether it is in the row.
        var last: UInt32 = 0
        for document in 0..<text.mainDocumentCount {
            let key = try text.commonKey(of: document)
            if key > last {
                keys.append(key)
                last = key
            }
        }
        self.keys = keys
        var starts = Set<Int>()
        if let field = text.field("unit"), let term = try field.term(named: "pericope") {
            var walk = try text.documentWalk()
            var documents: [Int] = []
            try field.postings(of: term).forEach(below: UInt32(text.mainPositionCount)) {
                documents.append(walk.move(to: $0))
            }
            for document in documents {
                if let verse = Self.index(of: try text.commonKey(of: document), in: keys) { starts.insert(verse) }
            }
        }
        var pericopes: [Int32] = []
        pericopes.reserveCapacity(keys.count)
        var start: Int32 = 0
        for (verse, key) in keys.enumerated() {
            let beginsChapter = verse == 0 || keys[verse - 1] >> 8 != key >> 8
            if beginsChapter || starts.contains(verse) { start = Int32(verse) }
            pericopes.append(start)
        }
        self.pericopes = pericopes
        pericopeCount = Self.count(of: pericopes)
    }

    func index(of key: UInt32) -> Int? { Self.index(of: key, in: keys) }

    private static func index(of key: UInt32, in keys: [UInt32]) -> Int? {
        let place = firstIndex(notBefore: key, in: keys)
        return place < keys.count && keys[place] == key ? place : nil
    }

    private static func firstIndex(notBefore key: UInt32, in keys: [UInt32]) -> Int {
        var low = 0
        var high = keys.count
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The verses of a passage.
    func range(_ first: UInt32, through last: UInt32) -> Range<Int> {
        let start = Self.firstIndex(notBefore: first, in: keys)
        let end = Self.firstIndex(notBefore: last + 1, in: keys)
        return start..<max(start, end)
    }

    func verse(_ index: Int) -> Verse? { Verse(packed: keys[index]) }

    func passage(_ range: ClosedRange<Int>) -> Passage? {
        guard let first = verse(range.lowerBound), let last = verse(range.upperBound) else { return nil }
        return Passage(first, through: last)
    }

    /// The pericopes that a run of verses touches, whole.
    func pericopes(around range: Range<Int>) -> Range<Int> {
        let last = pericopes[range.upperBound - 1]
        var end = range.upperBound
        while end < count, pericopes[end] == last { end += 1 }
        return Int(pericopes[range.lowerBound])..<end
    }

    func isSameBook(_ a: Int, _ b: Int) -> Bool { keys[a] >> 16 == keys[b] >> 16 }
}
