/// Marks of a list that stand where a colon is meant: `Luke 6, 37`, `Rom. 4;25`, `Phil. 4. 6`.
extension ReferenceGrammar {
    /// Adds the verse that stands behind a comma, a semicolon or a spaced full stop, where it can be no chapter.
    /// - Parameter isFirst: the figures follow the book's name.
    func addVerseAfterListMark(to figures: inout Figures, _ text: ReadingText, _ book: Book, isFirst: Bool) {
        guard figures.second == nil, figures.marker == .none, !figures.isRoman, !figures.isGlued, figures.part == 0,
            let last = versification.lastVerse(of: book, chapter: figures.first)
        else { return }
        let mark = text[figures.end]
        let gap = text.gap(at: figures.end + 1)
        guard mark == 0x2C || mark == 0x3B || mark == 0x2E, !gap.breaks, let verse = text.number(at: gap.end),
            verse.value > 0, verse.value <= last, !startsNumberedName(text, at: gap.end)
        else { return }
        let isTight = gap.end == figures.end + 1
        let chapters = max(versification.chapterCount(of: book), book == .psalms ? 151 : 0)
        switch mark {
        case 0x2E:
            guard !isTight, endsReference(text, at: verse.end, after: figures.start) else { return }
        case 0x3B:
            guard isTight, verse.value > chapters else { return }
        default:
            // Gen. 1,1 and Matt 5,3: no list of chapters runs so.
            guard verse.value > chapters || isFirst && verse.value <= figures.first else { return }
        }
        guard stands(text, after: verse.end) || followingEnd(text, at: verse.end) != nil else { return }
        figures.second = verse.value
        figures.end = verse.end
    }

    /// Whether the reference ends at `k` beyond doubt: with the text, a mark of a list, or the parenthesis it stands in.
    private func endsReference(_ text: ReadingText, at k: Int, after start: Int) -> Bool {
        switch text[k] {
        case 0: k >= text.end
        case 0x2C, 0x3B: true
        case 0x29:
            (max(0, start - 40)..<start).last { text[$0] == 0x28 || text[$0] == 0x29 }.map { text[$0] == 0x28 } ?? false
        default: false
        }
    }

    /// "John 3 years later", "James 3 times": the number counts something.
    func countsUnits(_ text: ReadingText, after end: Int) -> Bool {
        let gap = text.gap(at: end)
        guard gap.end > end, text.isLetter(at: gap.end), let word = lexicon.word(in: text, at: gap.end) else {
            return false
        }
        return word.word.role.contains(.unit)
    }

    /// `Rev 2:1-3 4a`: a further verse behind a mere space, where its letter shows that it is one.
    func isVerseAfterSpace(_ text: ReadingText, at k: Int) -> Bool {
        guard let run = state.run, let verse = run.verse, let number = text.number(at: k), number.value > verse,
            number.value <= versification.lastVerse(of: run.book, chapter: run.chapter) ?? 0
        else { return false }
        return 0x61...0x65 ~= text[number.end] && !text.isLetter(at: number.end + 1)
            && !text.isDigit(at: number.end + 1)
    }

    /// `29:10-14.208`: the range's last verse, and a note's number after the full stop.
    func takeVerseBeforeNote(_ range: inout RangeEnd, _ text: ReadingText, from first: CitedPoint) {
        guard range.book == nil, let second = range.figures.second, !range.figures.isRoman, range.figures.part == 0,
            let verse = first.verse, let chapter = first.chapter, let number = text.number(at: range.figures.start),
            text[number.end] == 0x2E,
            second > versification.lastVerse(of: first.book, chapter: range.figures.first) ?? 0,
            number.value > verse, number.value <= versification.lastVerse(of: first.book, chapter: chapter) ?? 0
        else { return }
        range.figures.second = nil
        range.figures.end = number.end
    }
}
