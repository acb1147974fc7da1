/// Reads references at the places that the scanner points to, item by item, and remembers the context.
struct ReferenceGrammar: Sendable {
    let lexicon: Lexicon
    let judge: ReferenceJudge
    var state = ReadingState()
    /// What the offset 0 of the text counts from the beginning of the input.
    var base = 0

    var versification: Versification { judge.versification }

    // MARK: - A book's name

    /// Reads a name at `i` and the first item after it. Returns where reading goes on, or `nil` where no reference
    /// stands here.
    mutating func readName(_ text: ReadingText, at i: Int, _ references: inout [Reference]) -> Int? {
        guard let match = lexicon.nameTrie.longestMatch(in: text, at: i) else { return nil }
        // One character of a script without spaces is a name only where no other stands before it.
        if text[i] >= 0xE0, match.end - i == 3, LetterFold.isUnspaced(text.scalar(at: i).value),
            text.isLetter(before: i)
        {
            return nil
        }
        let name = lexicon.names[match.value]
        var start = i
        var books =
            name.accentedBooks != name.books && !name.accentedBooks.isEmpty && hasAccent(text, i, match.end)
            ? name.accentedBooks : name.books
        var caution = name.caution
        if name.hasNumbered, let ordinal = ordinal(text, before: i), isFree(ordinal.start),
            let book = name.book(numbered: ordinal.number)
        {
            start = ordinal.start
            books = [book]
            caution = .none
        }
        guard !books.isEmpty else { return nil }
        if books == [.psalms], let psalm = psalmOrdinal(text, before: i, nameEnd: match.end), isFree(psalm.start) {
            return emitPsalm(text, psalm, nameEnd: match.end, &references)
        }
        let isCapital = text.isUppercase(at: i)
        return readItems(
            text, start: start, nameEnd: match.end, books,
            Permission(
                caution: caution, isCapital: isCapital,
                isTight: text[match.end] == 0x2E && text.isDigit(at: match.end + 1)
                    || match.end - i == 3 && isIdentifier(text, at: i, books[0])),
            language: name.language, &references)
    }

    /// Whether no reference before has taken the text at `i`.
    func isFree(_ i: Int) -> Bool { i + base >= state.last?.end ?? 0 }

    private func hasAccent(_ text: ReadingText, _ start: Int, _ end: Int) -> Bool {
        text.bytes[start..<end].contains { $0 >= 0x80 }
    }

    /// Whether the USFM identifier of the book stands at `i`, in capitals.
    private func isIdentifier(_ text: ReadingText, at i: Int, _ book: Book) -> Bool { text.matches(book.usfm, at: i) }

    /// What a name needs beside it.
    struct Permission {
        var caution: Caution
        var isCapital: Bool
        /// A dot and a figure follow at once, as in OSIS: `Hag.1`.
        var isTight = false

        func allows(_ figures: Figures) -> Bool {
            switch caution {
            case .none: true
            case .name: isCapital || figures.second != nil
            case .word: isCapital && (figures.second != nil || isTight || figures.isRoman && figures.first > 1)
            }
        }
    }

    /// Reads the first item after a name, choosing among the books it may mean by the whole list that follows.
    mutating func readItems(
        _ text: ReadingText, start: Int, nameEnd: Int, _ books: [Book], _ permission: Permission, language: Int,
        _ references: inout [Reference]
    ) -> Int? {
        guard let head = head(text, nameEnd: nameEnd, book: books[0], language: language), permission.allows(head)
        else {
            return nil
        }
        var book = books[0]
        if books.count > 1 {
            let fitting = fitting(books, text, start, head, language)
            book = fitting.first ?? books[0]
            if fitting.count > 1, books.allSatisfy(\.isNumbered) {
                guard let near = state.home?.book, fitting.contains(near) else {
                    return emitAmbiguous(text, head, fitting, start: start, language: language, &references)
                }
                book = near
            }
        }
        return emit(text, head, book: book, start: start, kind: .explicit, language: language, &references)
    }

    /// The figures after a name.
    func head(_ text: ReadingText, nameEnd: Int, book: Book, language: Int) -> Figures? {
        var k = nameEnd
        if text[k] == 0x2E { k += 1 }
        var gap = text.gap(at: k)
        if gap.breaks { return nil }
        k = gap.end
        // Isa (NIV) 3:4
        if text[k] == 0x28, let end = editionEnd(text, at: k) { k = text.gap(at: end).end }
        let isSingle = versification.chapterCount(of: book) == 1
        let separator = lexicon.separators[language]
        if text[k] == 0x2C || text.dashEnd(at: k) > k || text[k] == 0x3A {
            let dash = text.dashEnd(at: k)
            let isDash = dash > k
            gap = text.gap(at: isDash ? dash : k + 1)
            if gap.breaks { return nil }
            if isDash, gap.end > dash { return nil }
            guard var figures = figures(text, at: gap.end, .inRun(isRoman: false), separator: separator) else {
                return nil
            }
            if figures.marker != .none || figures.second != nil { return figures }
            // Matt-5-6, Matt, 5, 6: written with the same mark between chapter and verse.
            var v = isDash ? text.dashEnd(at: figures.end) : text[figures.end] == 0x2C ? figures.end + 1 : figures.end
            if v > figures.end, let verse = text.number(at: text.gap(at: v).end),
                verse.value <= versification.lastVerse(of: book, chapter: figures.first) ?? 0,
                stands(text, after: verse.end)
            {
                v = verse.end
                figures.second = verse.value
                figures.end = v
                return figures
            }
            // "said John: 3 of them"
            if text[k] == 0x3A, gap.end > k + 1, book != .psalms { return nil }
            if startsNumberedName(text, at: figures.start) { return nil }
            return isDash || stands(text, after: figures.end) ? figures : nil
        }
        guard var figures = figures(text, at: k, .afterName, separator: separator, isSingleChapter: isSingle) else {
            return nil
        }
        if !isSingle { addVerseAfterListMark(to: &figures, text, book, isFirst: true) }
        if figures.second == nil, countsUnits(text, after: figures.end) { return nil }
        // Genesis01 12:1: a file's number stuck to the name.
        if figures.second == nil, figures.start == nameEnd, text[nameEnd] == 0x30,
            let next = self.figures(text, at: text.gap(at: figures.end).end, .bare, separator: separator),
            next.second != nil
        {
            return next
        }
        if figures.isGlued, figures.second == nil,
            !text.isUppercase(at: figures.end) || startsNumberedName(text, at: figures.start)
        {
            return nil
        }
        // [^prov165]: a mark, no reference
        if figures.start == nameEnd, figures.second == nil,
            figures.first > max(versification.chapterCount(of: book), book == .psalms ? 151 : 2),
            versification.chapterCount(of: book) > 1, figures.first > 99
        {
            return nil
        }
        return figures
    }

    // MARK: - One item

    /// Resolves the figures, with a range's end if one follows, and adds the reference.
    mutating func emit(
        _ text: ReadingText, _ head: Figures, book: Book, start: Int, kind: Reference.Kind, language: Int,
        _ references: inout [Reference]
    ) -> Int? {
        var figures = head
        let isRoman = figures.isRoman
        let separator = lexicon.separators[language]
        let chapter = state.run?.book == book ? state.run?.chapter : contextChapter(for: book)
        let level: Int? = state.run?.book == book && state.run?.verse != nil ? state.run?.chapter : nil
        var first = judge.point(figures, book: book, chapter: chapter ?? 1, verseLevel: level != nil)
        var end = figures.end
        var last = first
        var following = Reference.Following.nothing
        var isReversed = false, isHyphened = false
        addTitle(text, &first, &end)
        if first.isTitle { last = first }
        if let follow = followingAfter(text, end) {
            following = follow.following
            end = follow.end
        } else if var range = rangeEnd(text, after: end, isRoman: isRoman, separator: separator, from: first) {
            takeVerseBeforeNote(&range, text, from: first)
            if let other = range.book, let reference = splitRange(text, first, other, range.figures, after: end) {
                // A range over books with an end that does not exist, or that stands first, is read as two references.
                references.append(make(start..<end, kind, first, first, .nothing, false))
                references.append(
                    make(
                        reference.start..<range.figures.end, .explicit, reference.point, reference.point, .nothing,
                        false))
                remember(reference.point, end: range.figures.end, isRoman: isRoman, language: language)
                return range.figures.end
            }
            let lastBook = range.book ?? book
            if range.book == nil, first.verse == nil, range.figures.second == nil, range.figures.marker == .none,
                let c = first.chapter, figures.marker == .none,
                range.figures.first < c
                    || range.figures.first > max(versification.chapterCount(of: book), book == .psalms ? 151 : 0),
                !first.isAloneInSingle,
                thirdFigures(text, after: range.figures.end) == nil,
                range.figures.first <= versification.lastVerse(of: book, chapter: c) ?? 0, range.figures.first > 0
            {
                // Jer 33-11, where there is no range of chapters to be meant: chapter and verse, and reported so.
                figures.second = range.figures.first
                first.verse = range.figures.first
                last = first
                isHyphened = true
            } else if range.book == nil, first.verse == nil, range.figures.second == nil,
                let c = first.chapter, let third = thirdFigures(text, after: range.figures.end),
                third.value >= range.figures.first, third.value <= versification.lastVerse(of: book, chapter: c) ?? 0
            {
                // Matt 22-34-40: chapter, verse, verse.
                first.verse = range.figures.first
                last = first
                last.verse = third.value
                end = third.end
                references.append(make(start..<end, kind, first, last, .nothing, false))
                remember(last, end: end, isRoman: isRoman, language: language)
                return end
            } else {
                last = judge.point(
                    range.figures, book: lastBook, chapter: range.book == nil ? first.chapter ?? 1 : 1,
                    verseLevel: range.book == nil && first.verse != nil && range.figures.marker != .chapter)
                if range.book != nil || range.figures.second != nil { last.isNamed = true }
                isReversed = judge.isReversed(first, last)
            }
            end = range.figures.end
            if let follow = followingAfter(text, end) {
                following = follow.following
                end = follow.end
            }
        }
        let isWhole = kind == .contextual && state.run == nil && first.isAloneInSingle
        if !isWhole, first.isAloneInSingle, first == last, continuesWithVerses(text, end) {
            first.verse = 1; last = first
        }
        references.append(make(start..<end, kind, first, last, following, isReversed, isHyphened: isHyphened))
        remember(last, end: end, isRoman: isRoman, language: language)
        return end
    }

    private func make(
        _ range: Range<Int>, _ kind: Reference.Kind, _ first: CitedPoint, _ last: CitedPoint,
        _ following: Reference.Following,
        _ isReversed: Bool, isHyphened: Bool = false
    ) -> Reference {
        judge.reference(
            range.lowerBound + base..<range.upperBound + base, kind, first, last, following, isReversed: isReversed,
            isHyphened: isHyphened)
    }

    private mutating func remember(_ point: CitedPoint, end: Int, isRoman: Bool, language: Int) {
        let chapter = point.chapter ?? 1
        state.last = ReadingState.Place(book: point.book, chapter: chapter, verse: point.verse, end: end + base)
        state.run = ReadingState.Run(
            book: point.book, chapter: chapter, verse: point.verse, isRoman: isRoman, language: language,
            isBare: state.run?.isBare ?? false)
    }

    private func contextChapter(for book: Book) -> Int? {
        if let last = state.last, last.book == book { return last.chapter }
        if let home = state.home, home.book == book { return home.chapter }
        return nil
    }

    private func followingAfter(_ text: ReadingText, _ end: Int) -> (following: Reference.Following, end: Int)? {
        var k = end
        if text[k] == 0x20 { k += 1 } else if text[k] == 0xC2 || text[k] == 0xE2 { k = text.gap(at: k).end }
        guard text[k] | 0x20 == 0x66 || text[k] >= 0x80 else { return nil }
        return followingEnd(text, at: k)
    }

    /// `Ps 3 title`, `Ps 3:title`.
    private func addTitle(_ text: ReadingText, _ point: inout CitedPoint, _ end: inout Int) {
        guard point.book == .psalms, point.verse == nil else { return }
        var k = end
        if text[k] == 0x2C { k += 1 }
        let gap = text.gap(at: k)
        guard !gap.breaks, text.isLetter(at: gap.end), let word = lexicon.word(in: text, at: gap.end),
            word.word.role.contains(.title)
        else { return }
        point.verse = 0
        point.isTitle = true
        end = word.end
    }

    private func continuesWithVerses(_ text: ReadingText, _ end: Int) -> Bool {
        guard text[end] == 0x2C else { return false }
        let k = text.gap(at: end + 1).end
        return text.isDigit(at: k) && !startsNumberedName(text, at: k)
            && stands(text, after: text.number(at: k)?.end ?? k)
    }
}
