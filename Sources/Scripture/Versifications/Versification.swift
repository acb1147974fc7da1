/// A way of counting chapters and verses.
public enum Versification: String, CaseIterable, Sendable {
    /// English Bibles in the tradition of the King James Version.
    case eng
    /// The Hebrew and Greek originals: BHS, and the editions of Nestle–Aland and UBS.
    case org
    /// The Septuagint.
    case lxx
    /// The Vulgate.
    case vul
    /// Russian Orthodox (Synodal).
    case rso
    /// Russian Protestant (Synodal without the deuterocanon).
    case rsc
}

extension Versification {
    /// How many chapters a book has, 0 where the versification lacks the book.
    public func chapterCount(of book: Book) -> Int { counts.lastVerses[Int(book.rawValue)].count }

    /// The number of a chapter's last verse, or `nil` where there is no such chapter.
    public func lastVerse(of book: Book, chapter: Int) -> Int? {
        let chapters = counts.lastVerses[Int(book.rawValue)]
        guard chapter >= 1, chapter <= chapters.count else { return nil }
        return Int(chapters[chapter - 1])
    }

    /// Whether the versification counts this verse. A title (verse 0) counts with its chapter.
    public func contains(_ verse: Verse) -> Bool {
        guard let last = lastVerse(of: verse.book, chapter: verse.chapter) else { return false }
        return verse.number <= last
    }

    /// The verse that follows, over chapter ends within the versification's books, titles left out.
    public func verse(after verse: Verse) -> Verse? {
        if let last = lastVerse(of: verse.book, chapter: verse.chapter), verse.number < last {
            return Verse(verse.book, verse.chapter, verse.number + 1)
        }
        if verse.chapter < chapterCount(of: verse.book) { return Verse(verse.book, verse.chapter + 1, 1) }
        var next = verse.book.rawValue + 1
        while let book = Book(rawValue: next) {
            if chapterCount(of: book) > 0 { return Verse(book, 1, 1) }
            next += 1
        }
        return nil
    }

    /// The verse that stands before, over chapter and book ends, titles left out.
    public func verse(before verse: Verse) -> Verse? {
        if verse.number > 1 { return Verse(verse.book, verse.chapter, verse.number - 1) }
        if verse.chapter > 1, let last = lastVerse(of: verse.book, chapter: verse.chapter - 1) {
            return Verse(verse.book, verse.chapter - 1, last)
        }
        var previous = verse.book.rawValue - 1
        while let book = Book(rawValue: previous) {
            let chapters = chapterCount(of: book)
            if let last = lastVerse(of: book, chapter: chapters) { return Verse(book, chapters, last) }
            previous -= 1
        }
        return nil
    }

    private var counts: VersificationTable { VersificationTable.of(self) }
}

extension Versification {
    /// The verses of another versification that carry what this verse carries; more than one where the other
    /// divides it, none where it lacks it.
    ///
    /// Both schemes are mapped to the originals' numbering (`org`), so a verse goes there and back.
    public func map(_ verse: Verse, to other: Versification) -> [Verse] {
        if self == other { return [verse] }
        let originals = self == .org ? [verse] : counts.toOriginal(verse)
        if other == .org { return originals.sorted() }
        var result: [Verse] = []
        for original in originals {
            for target in VersificationTable.of(other).fromOriginal(original) where !result.contains(target) {
                result.append(target)
            }
        }
        return result.sorted()
    }

    /// The passage of another versification that spans what `passage` spans, or `nil` where it has none of it.
    public func map(_ passage: Passage, to other: Versification) -> Passage? {
        if self == other { return passage }
        let ends = passage.isSingleVerse ? [passage.first] : passage.verses
        let mapped = ends.flatMap { map($0, to: other) }
        guard let first = mapped.min(), let last = mapped.max() else { return nil }
        return Passage(first, through: last, in: other)
    }
}
