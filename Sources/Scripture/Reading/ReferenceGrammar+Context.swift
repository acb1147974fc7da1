/// References without a book: `4:4–5`, `chapter 13`, `v. 27`, `ibid.`
extension ReferenceGrammar {
    /// Where a reference without a book counts from, and whether the caller gave it.
    private func place(at i: Int, within reach: Int, sameParagraph: Bool) -> (place: ReadingState.Place, isHome: Bool)?
    {
        if let last = state.last, isNear(last, i, reach), !sameParagraph || last.end >= state.paragraph {
            if let home = state.home, home.book != last.book, !isSameSentence(last, i) { return (home, true) }
            return (last, false)
        }
        return state.home.map { ($0, true) }
    }

    private func isNear(_ last: ReadingState.Place, _ i: Int, _ reach: Int) -> Bool { i + base - last.end <= reach }

    private func isSameSentence(_ last: ReadingState.Place, _ i: Int) -> Bool { false }

    // MARK: - Keywords

    /// Reads a reference that a keyword leads at `i`. Returns where reading goes on, or `nil`.
    mutating func readKeyword(_ text: ReadingText, at i: Int, _ references: inout [Reference]) -> Int? {
        guard let match = lexicon.word(in: text, at: i) else { return nil }
        let role = match.word.role
        if role.contains(.same) { return readSame(text, at: i, end: match.end, &references) }
        if role.contains(.chapter), let end = readOrdinalChapter(text, at: i, keywordEnd: match.end, &references) {
            return end
        }
        guard !role.isDisjoint(with: [.chapter, .verse]),
            let figures = figures(text, at: i, .bare, separator: 0x3A), figures.marker != .none, !figures.isGlued
        else { return nil }
        if let end = readBookAfter(text, at: i, figures, &references) { return end }
        if isVolume(text, at: i) { return nil }
        if namesOtherWork(text, after: figures.end) { return nil }
        return emitBare(text, figures, &references)
    }

    /// `Hist. eccl. V.22`: the fifth book of another work.
    private func isVolume(_ text: ReadingText, at i: Int) -> Bool {
        text[i] == 0x56 && text[i + 1] == 0x2E && text.isDigit(at: i + 2) && text[i - 1] == 0x20 && text[i - 2] == 0x2E
    }

    /// `1st chapter of Mark`, `the third chapter of John`.
    private mutating func readOrdinalChapter(
        _ text: ReadingText, at i: Int, keywordEnd: Int, _ references: inout [Reference]
    ) -> Int? {
        let end = gapStart(text, before: i)
        let start = wordStart(text, before: end)
        guard start < end, end < i, isFree(start) else { return nil }
        let number: Int
        if let digits = text.number(at: start), end - digits.end == 2, text.isLetter(at: digits.end) {
            number = digits.value
        } else if let value = lexicon.wordTrie.value(in: text, start, end),
            lexicon.words[value].role.contains(.ordinal),
            end - start > 3
        {
            number = lexicon.words[value].ordinal
        } else {
            return nil
        }
        let figures = Figures(
            start: start, end: text[keywordEnd] == 0x2E ? keywordEnd + 1 : keywordEnd, first: number, marker: .chapter)
        return readBookAfter(text, at: start, figures, &references)
    }

    /// `chapters 1-3 of Genesis`, `verse 3 of Genesis 1`.
    private mutating func readBookAfter(
        _ text: ReadingText, at i: Int, _ figures: Figures, _ references: inout [Reference]
    ) -> Int? {
        var end = figures.end
        var second: Figures?
        let gap = text.gap(at: end)
        let dash = text.dashEnd(at: gap.end)
        var k = dash > gap.end ? text.gap(at: dash).end : 0
        if k == 0, let word = lexicon.word(in: text, at: gap.end), word.word.role.contains(.until) {
            k = text.gap(at: word.end).end
        }
        if k > 0, let number = self.figures(text, at: k, .bare, separator: 0x3A), number.second == nil {
            second = number
            end = number.end
        }
        let of = text.gap(at: end)
        guard !of.breaks, text.isLetter(at: of.end), let word = lexicon.word(in: text, at: of.end),
            word.word.role.contains(.of)
        else { return nil }
        var n = text.gap(at: word.end).end
        while let lead = lexicon.word(in: text, at: n), lead.word.role.contains(.lead),
            !lead.word.role.contains(.ordinal)
        {
            n = text.gap(at: lead.end).end
        }
        let nameStart = n
        var number = 0
        if let ordinal = leadingOrdinal(text, at: n) { (number, n) = (ordinal.number, ordinal.end) }
        while number > 0, let lead = lexicon.word(in: text, at: n), lead.word.role.contains(.lead) {
            n = text.gap(at: lead.end).end
        }
        guard let name = lexicon.nameTrie.longestMatch(in: text, at: n) else { return nil }
        let entry = lexicon.names[name.value]
        guard let book = number > 0 ? entry.book(numbered: number) : entry.books.first,
            number > 0 || entry.caution != .word && text.isUppercase(at: n) || entry.caution == .none
        else { return nil }
        var whole = figures
        if figures.marker == .verse, figures.second == nil {
            // verse 3 of Genesis 1
            guard let chapter = text.number(at: text.gap(at: name.end).end) else { return nil }
            whole.second = figures.first
            whole.first = chapter.value
            whole.end = chapter.end
            var point = judge.point(whole, book: book, chapter: 1, verseLevel: false)
            point.part = figures.part
            var last = point
            if let second { last.verse = second.first }
            references.append(
                judge.reference(
                    i + base..<chapter.end + base, .explicit, point, last, .nothing,
                    isReversed: judge.isReversed(point, last)))
            setRun(last, end: chapter.end)
            return chapter.end
        }
        var nameEnd = name.end
        let after = text.gap(at: text[nameEnd] == 0x2C ? nameEnd + 1 : nameEnd)
        let verse = after.breaks ? nil : self.figures(text, at: after.end, .bare, separator: 0x3A)
        if let verse, verse.marker == .none, text[nameEnd] != 0x2C {
            // Chapter 1 of Genesis 15: two references.
            nameEnd = nameStart
        }
        if let verse, verse.marker == .verse, verse.second == nil, second == nil {
            whole.second = verse.first
            whole.part = verse.part
            nameEnd = verse.end
        }
        whole.marker = .none
        let point = judge.point(whole, book: book, chapter: 1, verseLevel: false)
        var last = point
        if let second { last = judge.point(second, book: book, chapter: 1, verseLevel: false) }
        references.append(
            judge.reference(
                i + base..<(nameEnd < name.end ? end : nameEnd) + base, .explicit, point, last, .nothing,
                isReversed: judge.isReversed(point, last)))
        setRun(last, end: nameEnd)
        return nameEnd
    }

    private mutating func setRun(_ point: CitedPoint, end: Int) {
        state.last = ReadingState.Place(
            book: point.book, chapter: point.chapter ?? 1, verse: point.verse, end: end + base)
        state.run = ReadingState.Run(book: point.book, chapter: point.chapter ?? 1, verse: point.verse)
    }

    /// Whether "of" and something that is no book follow: "chapter 3 of the Confession".
    func namesOtherWork(_ text: ReadingText, after end: Int) -> Bool {
        let gap = text.gap(at: end)
        guard text.isLetter(at: gap.end), let word = lexicon.word(in: text, at: gap.end), word.word.role.contains(.of),
            word.word.role.isDisjoint(with: [.until, .compare])
        else { return false }
        let next = text.gap(at: word.end).end
        if let name = lexicon.nameTrie.longestMatch(in: text, at: next), text.isUppercase(at: next), name.end > next {
            return false
        }
        return text.isLetter(at: next)
    }

    mutating func emitBare(_ text: ReadingText, _ figures: Figures, _ references: inout [Reference]) -> Int? {
        let isVerse = figures.marker == .verse && figures.second == nil
        guard let found = place(at: figures.start, within: isVerse ? 4000 : 2000, sameParagraph: !isVerse) else {
            return nil
        }
        var trial = self
        trial.state.run = nil
        trial.state.last = found.place
        var made: [Reference] = []
        guard
            let end = trial.emit(
                text, figures, book: found.place.book, start: figures.start, kind: .contextual, language: 0, &made),
            made.allSatisfy({ $0.passage != nil }) || state.home != nil && figures.marker != .none
        else { return nil }
        trial.state.run?.isBare = true
        self = trial
        references += made
        return end
    }

    /// `ibid.`, and `ibid. 4:5`.
    private mutating func readSame(_ text: ReadingText, at i: Int, end: Int, _ references: inout [Reference]) -> Int? {
        // In a later note, "ibid." means what the note before it cites, if that is scripture.
        guard let last = state.last, i + base - last.end <= (last.end >= state.paragraph ? 2000 : 40) else {
            return nil
        }
        var k = end
        if text[k] == 0x2E { k += 1 }
        if text[k] == 0x2C { k += 1 }
        let gap = text.gap(at: k)
        if !gap.breaks, let figures = figures(text, at: gap.end, .bare, separator: 0x3A),
            figures.second != nil || figures.marker != .none
        {
            return emit(text, figures, book: last.book, start: i, kind: .contextual, language: 0, &references)
        }
        if text.isDigit(at: gap.end) { return nil }
        let point = CitedPoint(book: last.book, chapter: last.chapter, verse: last.verse)
        references.append(
            judge.reference(i + base..<end + base, .contextual, point, point, .nothing, isReversed: false))
        state.last?.end = end + base
        return end
    }
}
