/// The ends of ranges: `–7`, `–2:3`, `through Exodus 3`.
extension ReferenceGrammar {
    struct RangeEnd {
        var figures: Figures
        var book: Book?
    }

    /// What follows a dash or `through`.
    func rangeEnd(_ text: ReadingText, after end: Int, isRoman: Bool, separator: UInt8, from: CitedPoint)
        -> RangeEnd?
    {
        let gap = text.gap(at: end)
        if gap.breaks { return nil }
        var k = gap.end
        let dash = text.dashEnd(at: k)
        let isDash = dash > k
        if isDash {
            k = dash
        } else {
            guard gap.end > end, text.isLetter(at: k), let word = lexicon.word(in: text, at: k),
                word.word.role.contains(.until)
            else { return nil }
            k = word.end
        }
        let after = text.gap(at: k)
        if after.breaks || (!isDash && after.end == k && !LetterFold.isUnspaced(text.scalar(before: k).value)) {
            return nil
        }
        k = after.end
        if let named = namedFigures(text, at: k) { return RangeEnd(figures: named.figures, book: named.book) }
        guard var figures = figures(text, at: k, .inRun(isRoman: isRoman), separator: separator) else { return nil }
        addTitle(to: &figures, text, from: from)
        if figures.isGlued { return nil }
        if isDash, figures.second == nil, figures.marker == .none {
            // A dash that opens a clause: "Matt 5:3 - 7 men".
            if gap.end > end, !stands(text, after: figures.end) { return nil }
            if startsNumberedName(text, at: k) { return nil }
        }
        if figures.second != nil, isClockTime(figures, text) { return nil }
        return RangeEnd(figures: figures, book: nil)
    }

    /// `Ps 2 title – 3 title`
    private func addTitle(to figures: inout Figures, _ text: ReadingText, from first: CitedPoint) {
        guard first.book == .psalms, figures.second == nil,
            figures.marker == .none, let word = lexicon.word(in: text, at: text.gap(at: figures.end).end),
            word.word.role.contains(.title)
        else { return }
        figures.second = 0
        figures.isTitle = true
        figures.isGlued = false
        figures.end = word.end
    }

    /// A book's name, with its number, and figures after it.
    private func namedFigures(_ text: ReadingText, at i: Int) -> (figures: Figures, book: Book)? {
        var k = i
        var number = 0
        if let ordinal = leadingOrdinal(text, at: i) {
            number = ordinal.number
            k = ordinal.end
        }
        guard text.isLetter(at: k), let match = lexicon.nameTrie.longestMatch(in: text, at: k) else { return nil }
        let name = lexicon.names[match.value]
        guard let book = number > 0 ? name.book(numbered: number) : name.books.first,
            let figures = head(text, nameEnd: match.end, book: book, language: name.language),
            number > 0 || Permission(caution: name.caution, isCapital: text.isUppercase(at: k)).allows(figures)
        else { return nil }
        return (figures, book)
    }

    /// Whether the number at `i` is that of a book: `1 Kings`.
    func startsNumberedName(_ text: ReadingText, at i: Int) -> Bool {
        guard var ordinal = leadingOrdinal(text, at: i) else { return false }
        // 1 and 2 Timothy, 1-2 Sam
        if !text.isLetter(at: ordinal.end) || lexicon.word(in: text, at: ordinal.end)?.word.role.contains(.and) == true
        {
            var k = ordinal.end
            if let word = lexicon.word(in: text, at: k), word.word.role.contains(.and) {
                k = word.end
            } else {
                k = text.dashEnd(at: k)
            }
            guard k > ordinal.end, let second = leadingOrdinal(text, at: text.gap(at: k).end) else { return false }
            ordinal = second
        }
        guard text.isLetter(at: ordinal.end),
            let match = lexicon.nameTrie.longestMatch(in: text, at: ordinal.end)
        else { return false }
        let name = lexicon.names[match.value]
        return name.book(numbered: ordinal.number) != nil
            && (match.end - ordinal.end > 1 || text.isUppercase(at: ordinal.end))
    }

    /// Where a range over books cannot stand, its end as a reference of its own.
    func splitRange(_ text: ReadingText, _ first: CitedPoint, _ book: Book, _ figures: Figures, after end: Int)
        -> (point: CitedPoint, start: Int)?
    {
        let last = judge.point(figures, book: book, chapter: 1, verseLevel: false)
        let isReversed = judge.isReversed(first, last)
        guard isReversed || judge.exists(first) != judge.exists(last) && !judge.exists(first) else { return nil }
        var start = figures.start
        while start > 0, !text.isLetter(before: start) { start = text.scalar(before: start).start }
        while start > 0, text.isLetter(before: start) { start = text.scalar(before: start).start }
        if let ordinal = ordinal(text, before: start), ordinal.start > end { start = ordinal.start }
        return (last, start)
    }

    func thirdFigures(_ text: ReadingText, after end: Int) -> ReadingText.Number? {
        let dash = text.dashEnd(at: end)
        guard dash > end, let number = text.number(at: dash), !text.isLetter(at: number.end) else { return nil }
        return number
    }
}
