/// Tells what the figures of a reference mean in a versification, and whether there is such a verse.
struct ReferenceJudge: Sendable {
    let versification: Versification
    /// Whether the edition asked about has a verse; `nil` where none is asked about.
    let isPresent: (@Sendable (Verse) -> Bool)?

    /// - Parameters:
    ///   - chapter: the chapter that a bare verse counts in.
    ///   - verseLevel: whether a bare number is a verse.
    func point(_ figures: Figures, book: Book, chapter: Int, verseLevel: Bool) -> CitedPoint {
        var point = CitedPoint(book: book, part: figures.part, isTitle: figures.isTitle)
        let isSingle = versification.chapterCount(of: book) == 1
        if let second = figures.second {
            point.chapter = figures.first
            point.verse = second
        } else if figures.marker == .verse || (verseLevel && figures.marker == .none) {
            point.chapter = isSingle ? 1 : chapter
            point.verse = figures.first
        } else if isSingle, figures.marker == .none {
            point.chapter = 1
            if figures.first == 1, figures.part == 0 {
                point.isAloneInSingle = true
            } else {
                point.verse = figures.first
            }
        } else {
            point.chapter = figures.first
        }
        return point
    }

    func isReversed(_ a: CitedPoint, _ b: CitedPoint) -> Bool {
        if b.chapter == 0 || b.verse == 0 && !b.isTitle { return false }  // out of range rather
        if a.book != b.book { return a.book > b.book }
        guard let ac = a.chapter, let bc = b.chapter else { return false }
        if ac != bc { return ac > bc }
        guard let av = a.verse, let bv = b.verse else { return false }
        return av > bv
    }

    func exists(_ point: CitedPoint) -> Bool {
        let chapters = versification.chapterCount(of: point.book)
        guard let chapter = point.chapter else { return chapters > 0 }
        guard let last = versification.lastVerse(of: point.book, chapter: chapter) else { return false }
        guard let verse = point.verse else { return true }
        return verse >= (point.isTitle || point.book == .psalms ? 0 : 1) && verse <= last
    }

    func reference(
        _ range: Range<Int>, _ kind: Reference.Kind, _ first: CitedPoint, _ last: CitedPoint,
        _ following: Reference.Following,
        isReversed: Bool, isHyphened: Bool = false
    ) -> Reference {
        let isAlone = first == last
        // A range from another psalm to "Psalm 151" runs over the end of the book.
        let isAdditional = first.chapter == last.chapter
        let first = isAdditional ? additionalPsalm(first) : first
        let last = isAlone ? first : isAdditional ? additionalPsalm(last) : last
        var problem: ReferenceProblem?
        var passage: Passage?
        if let fault = problemOf(first) {
            problem = fault
        } else if isReversed {
            problem = .reversedRange
        } else {
            problem = first == last ? nil : problemOf(last)
            passage = span(first, last, following)
            if problem == nil, isHyphened { problem = .hyphenForColon }
            if problem == nil, let passage { problem = absence(passage) }
        }
        return Reference(
            range: range, kind: kind, first: first.cited, last: last.cited, following: following,
            versification: versification, passage: passage, problem: problem)
    }

    /// Psalm 151 is a book of its own.
    private func additionalPsalm(_ point: CitedPoint) -> CitedPoint {
        guard point.book == .psalms, point.chapter == 151, versification.chapterCount(of: .psalm151) > 0 else {
            return point
        }
        var point = point
        point.book = .psalm151
        point.chapter = 1
        return point
    }

    private func problemOf(_ point: CitedPoint) -> ReferenceProblem? {
        let chapters = versification.chapterCount(of: point.book)
        guard chapters > 0 else { return .bookAbsent(point.book) }
        guard let chapter = point.chapter ?? (point.verse == nil ? nil : 0) else { return nil }
        guard let last = versification.lastVerse(of: point.book, chapter: chapter) else {
            return .chapterOutOfRange(point.book, last: chapters)
        }
        guard let verse = point.verse, verse > last || (verse < 1 && !point.isTitle && point.book != .psalms) else {
            return nil
        }
        return .verseOutOfRange(point.book, chapter: chapter, last: last)
    }

    /// The verses from `first`, which exists, to `last` or to what exists before it.
    private func span(_ first: CitedPoint, _ last: CitedPoint, _ following: Reference.Following) -> Passage? {
        let firstChapter = first.chapter ?? 1
        let start = Verse(first.book, firstChapter, first.verse ?? 1)
        let chapters = versification.chapterCount(of: last.book)
        let written = last.chapter ?? chapters
        let lastChapter = min(written, chapters)
        guard lastChapter > 0, let chapterEnd = versification.lastVerse(of: last.book, chapter: lastChapter) else {
            // The end lies before everything: only the beginning stands.
            return only(first)
        }
        var number = written > chapters ? chapterEnd : min(last.verse ?? chapterEnd, chapterEnd)
        if last.verse == 0, !last.isTitle, last.book != .psalms { return only(first) }
        var end = Verse(last.book, lastChapter, number)
        switch following {
        case .nothing: break
        case .rest:
            if last.verse == nil {
                end = Verse(last.book, chapters, versification.lastVerse(of: last.book, chapter: chapters) ?? number)
            } else {
                end = Verse(last.book, lastChapter, chapterEnd)
            }
        case .next:
            if last.verse == nil {
                let next = min(lastChapter + 1, chapters)
                end = Verse(last.book, next, versification.lastVerse(of: last.book, chapter: next) ?? number)
            } else {
                number = min(number + 1, chapterEnd)
                end = Verse(last.book, lastChapter, number)
            }
        }
        return start <= end ? Passage(start, through: end, in: versification) : only(first)
    }

    private func only(_ point: CitedPoint) -> Passage? {
        guard let chapter = point.chapter, let last = versification.lastVerse(of: point.book, chapter: chapter) else {
            return nil
        }
        guard let verse = point.verse else { return Passage(point.book, chapter: chapter, in: versification) }
        return verse <= last ? Passage(Verse(point.book, chapter, verse), in: versification) : nil
    }

    private func absence(_ passage: Passage) -> ReferenceProblem? {
        guard let isPresent else { return nil }
        let absent = passage.verses.filter { !isPresent($0) }
        return absent.isEmpty ? nil : .absentFromEdition(absent)
    }
}

extension CitedPoint {
    var cited: Reference.Point {
        Reference.Point(
            book: book, chapter: chapter, verse: verse,
            part: part == 0 ? nil : Character(Unicode.Scalar(part)))
    }
}
