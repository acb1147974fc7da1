internal import Scripture

/// The verses of all books in the numbering that editions share, counted from 0: one row for each. The rows of the 66 books
/// come first and are those of the index of parallels.
struct VerseRows: Sendable {
    static let shared = VerseRows()

    /// Packed verses, ascending within a book.
    let keys: [UInt32]
    /// By book and chapter, the row of verse 1 less one; below that, nothing.
    private let starts: [Int32]
    private let lasts: [Int32]

    private init() {
        var keys: [UInt32] = []
        var starts = [Int32](repeating: -2, count: 1 << 15)
        var lasts = [Int32](repeating: 0, count: 1 << 15)
        for book in Book.allCases {
            let chapters = Versification.eng.chapterCount(of: book)
            for chapter in 0..<chapters {
                guard let last = Versification.eng.lastVerse(of: book, chapter: chapter + 1), last > 0 else { continue }
                let place = Int(Verse(book, chapter + 1, 0).packed >> 8)
                guard starts.indices.contains(place) else { continue }
                starts[place] = Int32(keys.count) - 1
                lasts[place] = Int32(last)
                for number in 1...last { keys.append(Verse(book, chapter + 1, number).packed) }
            }
        }
        self.keys = keys
        self.starts = starts
        self.lasts = lasts
    }

    var count: Int { keys.count }

    func row(of key: UInt32) -> Int? {
        let place = Int(key >> 8)
        let number = Int32(key & 255)
        guard place < starts.count, starts[place] > -2, number > 0, number <= lasts[place] else { return nil }
        return Int(starts[place] + number)
    }

    /// The rows from one verse to another, which need not be there themselves; empty where the first is not known.
    func rows(_ passage: ClosedRange<UInt32>) -> Range<Int> {
        let first = row(of: passage.lowerBound) ?? row(of: passage.lowerBound | 1)
        guard let first else { return 0..<0 }
        var end = row(of: passage.upperBound)
        if end == nil, case let place = Int(passage.upperBound >> 8), place < starts.count, starts[place] > -2 {
            end = Int(starts[place] + lasts[place])
        }
        return first..<max(first, (end ?? first) + 1)
    }

    /// Whether two rows belong to one chapter.
    func areTogether(_ row: Int, _ other: Int) -> Bool {
        keys.indices.contains(other) && keys[row] >> 8 == keys[other] >> 8
    }

    /// The rows beside one, up to `reach` away in its chapter, each with how far.
    func around(_ row: Int, _ reach: Int, _ body: (Int, Int) -> Void) {
        for distance in 1...reach {
            for other in [row - distance, row + distance] where areTogether(row, other) { body(other, distance) }
        }
    }

    func verse(_ row: Int) -> Verse? { Verse(packed: keys[row]) }
}
