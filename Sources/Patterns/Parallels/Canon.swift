package import Scripture

/// The verses of the 66 books in the `eng` numbering, counted from 0: the rows of the parallels' index.
package struct Canon: Sendable {
    package static let shared = Canon()

    package let verses: [Verse]
    /// By book and chapter (their packed form), the row of verse 1 less one.
    private let chapterStarts: [UInt32: Int]
    /// The first row of the New Testament.
    package let newTestament: Int

    private init() {
        var verses: [Verse] = []
        var starts: [UInt32: Int] = [:]
        var newTestament = 0
        for book in Book.allCases.prefix(66) {
            if book == .matthew { newTestament = verses.count }
            for chapter in 1...max(1, Versification.eng.chapterCount(of: book)) {
                starts[Verse(book, chapter, 0).packed >> 8] = verses.count - 1
                for number in 1...(Versification.eng.lastVerse(of: book, chapter: chapter) ?? 1) {
                    verses.append(Verse(book, chapter, number))
                }
            }
        }
        self.verses = verses
        chapterStarts = starts
        self.newTestament = newTestament
    }

    package var count: Int { verses.count }

    /// The row of a verse; `nil` for one that the numbering lacks, and for titles.
    package func row(of verse: Verse) -> Int? {
        guard verse.number > 0, let start = chapterStarts[verse.packed >> 8] else { return nil }
        let row = start + verse.number
        return row < verses.count && verses[row] == verse ? row : nil
    }

    /// The rows of a passage in the `eng` numbering; empty where it stands outside the 66 books.
    package func rows(of passage: Passage) -> Range<Int> {
        let first = firstRow(notBefore: passage.first)
        var last = firstRow(notBefore: passage.last)
        if last < count, verses[last] == passage.last { last += 1 }
        return first..<max(first, last)
    }

    /// The passage of a range of rows, which must not be empty.
    package func passage(_ rows: Range<Int>) -> Passage {
        Passage(verses[rows.lowerBound], through: verses[max(rows.lowerBound, rows.upperBound - 1)])
    }

    private func firstRow(notBefore verse: Verse) -> Int {
        if let row = row(of: verse) { return row }
        var low = 0
        var high = verses.count
        while low < high {
            let middle = (low + high) / 2
            if verses[middle] < verse { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
