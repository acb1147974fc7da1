/// The items of a list after its first: `…, 3, 5-7; 2:4`.
extension ReferenceGrammar {
    private struct Connection {
        var end: Int
        var hasSemicolon = false
        var isParenthesis = false
    }

    /// Reads the next item of the list under way at `i`. Returns where reading goes on, or `nil` where the list ends.
    mutating func continueRun(_ text: ReadingText, at i: Int, _ references: inout [Reference]) -> Int? {
        guard let run = state.run, let connection = connection(text, at: i) else { return nil }
        let k = connection.end
        let isLetter = text.isLetter(at: k)
        if isLetter, lexicon.nameTrie.longestMatch(in: text, at: k) != nil, text.numeral(at: k) == nil { return nil }
        if !isLetter, startsNumberedName(text, at: k) { return nil }
        guard
            var figures = figures(
                text, at: k, .inRun(isRoman: run.isRoman), separator: lexicon.separators[run.language]),
            !figures.isGlued || figures.second != nil || text.isUppercase(at: figures.end),
            accepts(figures, text, run, connection)
        else { return nil }
        if figures.marker == .chapter, figures.second == nil, namesOtherWork(text, after: figures.end) { return nil }
        takeVerseBeforeNote(&figures, text, run)
        if run.verse == nil, versification.chapterCount(of: run.book) > 1 {
            addVerseAfterListMark(to: &figures, text, run.book, isFirst: false)
        }
        if connection.hasSemicolon, figures.second == nil, figures.marker == .none, run.verse != nil, !run.isBare,
            figures.first <= max(versification.chapterCount(of: run.book), run.book == .psalms ? 151 : 2)
        {
            return emitChapter(text, figures, run, &references)
        }
        var trial = self
        var made: [Reference] = []
        let end = trial.emit(
            text, figures, book: run.book, start: figures.start, kind: .contextual, language: run.language, &made)
        // A list without a name of its own says nothing of what it cannot mean, but where the caller gave its place.
        if run.isBare, state.home == nil, made.contains(where: { $0.passage == nil }) { return nil }
        self = trial
        references += made
        return end
    }

    /// `Eph. 2:5, 6.41`: the verse, and a note's number after the full stop.
    private func takeVerseBeforeNote(_ figures: inout Figures, _ text: ReadingText, _ run: ReadingState.Run) {
        guard let second = figures.second, let verse = run.verse, !figures.isRoman, figures.part == 0,
            let number = text.number(at: figures.start), text[number.end] == 0x2E,
            second > versification.lastVerse(of: run.book, chapter: figures.first) ?? 0, number.value > verse,
            number.value <= versification.lastVerse(of: run.book, chapter: run.chapter) ?? 0
        else { return }
        figures.second = nil
        figures.end = number.end
    }

    /// A bare number after a semicolon is a chapter where there is such.
    private mutating func emitChapter(
        _ text: ReadingText, _ figures: Figures, _ run: ReadingState.Run, _ references: inout [Reference]
    ) -> Int? {
        var figures = figures
        figures.marker = .chapter
        return emit(
            text, figures, book: run.book, start: figures.start, kind: .contextual, language: run.language, &references)
    }

    /// Whether figures that go on a list can be a reference where they stand.
    private func accepts(_ figures: Figures, _ text: ReadingText, _ run: ReadingState.Run, _ connection: Connection)
        -> Bool
    {
        if figures.second != nil { return !isClockTime(figures, text) }
        if figures.marker != .none { return true }
        let count = versification.chapterCount(of: run.book)
        if let verse = run.verse, !connection.hasSemicolon {
            let last = versification.lastVerse(of: run.book, chapter: run.chapter) ?? 0
            if stands(text, after: figures.end) { return true }
            return figures.first > verse && figures.first <= last && !isMeasured(text, after: figures.end)
        }
        if stands(text, after: figures.end) { return figures.first <= max(count, 151) }
        return figures.first <= count && figures.first > run.chapter && !isMeasured(text, after: figures.end)
    }

    /// Whether a word of measure or of the clock follows.
    func isMeasured(_ text: ReadingText, after end: Int) -> Bool {
        let gap = text.gap(at: end)
        guard text.isLetter(at: gap.end), let word = lexicon.word(in: text, at: gap.end) else { return false }
        return !word.word.role.isDisjoint(with: [.hour, .measure, .near, .unit])
    }

    /// The marks and words between two items.
    private func connection(_ text: ReadingText, at i: Int) -> Connection? {
        var connection = Connection(end: i)
        var count = 0
        while count < 5 {
            let gap = text.gap(at: connection.end)
            if gap.breaks { return nil }
            let k = gap.end
            switch text[k] {
            case 0x2C, 0x2F, 0x26, 0x2B: connection.end = k + 1
            case 0x30...0x39 where count == 0 && k > i && isVerseAfterSpace(text, at: k): return finish(connection, k)
            case 0x3B:
                connection.end = k + 1
                connection.hasSemicolon = true
            case 0x2E where count == 0 && k == i && isDottedReference(text, at: text.gap(at: k + 1).end):
                connection.end = k + 1
            case 0x2E where count == 0 && k == i && text.isDigit(at: k + 1) && isVerseAfterDot(text, at: k + 1):
                connection.end = k + 1
            case 0x28:
                if let end = editionEnd(text, at: k) { connection.end = end; continue }
                guard count <= 1, isListInParentheses(text, at: k + 1) else { return nil }
                connection.end = k + 1
                connection.isParenthesis = true
            case 0x29 where connection.end == i && count == 0 && closesList(text, at: k):
                connection.end = k + 1
            case 0xE3, 0xEF, 0xC2:
                let value = text.scalar(at: k).value
                guard value == 0x3001 || value == 0xFF0C || value == 0xFF1B || value == 0xB7 else {
                    return count > 0 ? finish(connection, k) : nil
                }
                connection.end = text.scalar(at: k).end
                if value == 0xFF1B { connection.hasSemicolon = true }
            default:
                if text.isUppercase(at: k), let end = editionEnd(text, at: k) {
                    connection.end = end
                    break
                }
                if text.isLetter(at: k), let word = lexicon.word(in: text, at: k),
                    !word.word.role.isDisjoint(with: [.and, .compare]), count > 0 || gap.end > connection.end
                {
                    connection.end = text[word.end] == 0x2E ? word.end + 1 : word.end
                    break
                }
                if count == 0, text.isLetter(at: k), let word = lexicon.word(in: text, at: k),
                    word.word.role.contains(.verse) || word.word.role.contains(.chapter)
                {
                    // Exod 1:1 verse 3
                    return finish(connection, k)
                }
                return count > 0 ? finish(connection, k) : nil
            }
            count += 1
        }
        return finish(connection, text.gap(at: connection.end).end)
    }

    /// `32:17. 55.12`: chapter and verse with a dot.
    private func isDottedReference(_ text: ReadingText, at k: Int) -> Bool {
        guard let run = state.run, run.verse != nil, let chapter = text.number(at: k), text[chapter.end] == 0x2E,
            let verse = text.number(at: chapter.end + 1), stands(text, after: verse.end)
        else { return false }
        return verse.value > 0 && verse.value <= versification.lastVerse(of: run.book, chapter: chapter.value) ?? 0
    }

    /// `19:1.8`, and `3,16.18` where a comma stands between chapter and verse: a further verse.
    private func isVerseAfterDot(_ text: ReadingText, at k: Int) -> Bool {
        guard let run = state.run, let verse = run.verse, let number = text.number(at: k),
            stands(text, after: number.end)
        else { return false }
        if lexicon.separators[run.language] == 0x2C { return true }
        return number.value > verse && number.value <= versification.lastVerse(of: run.book, chapter: run.chapter) ?? 0
    }

    /// Where the names of editions that begin at `k` end, in parentheses or not: `NIV`, `(NASB, TNIV)`.
    func editionEnd(_ text: ReadingText, at k: Int) -> Int? {
        var i = text[k] == 0x28 ? k + 1 : k
        while true {
            i = text.gap(at: i).end
            guard text.isUppercase(at: i), text.isUppercase(at: i + 1),
                let word = lexicon.word(in: text, at: i), word.word.role.contains(.edition)
            else { return nil }
            i = word.end
            if text[k] != 0x28 { return i }
            let next = text.gap(at: i).end
            if text[next] == 0x29 { return next + 1 }
            guard text[next] == 0x2C else { return nil }
            i = next + 1
        }
    }

    private func finish(_ connection: Connection, _ k: Int) -> Connection {
        var connection = connection
        connection.end = k
        return connection
    }

    /// Whether nothing but figures and their marks stands from `i` to a closing parenthesis.
    private func isListInParentheses(_ text: ReadingText, at i: Int) -> Bool {
        var k = i, hasDigit = false
        while k - i < 40 {
            switch text[k] {
            case 0x29: return hasDigit
            case 0x30...0x39: hasDigit = true
            case 0x20, 0x2C, 0x2D, 0x2E, 0x3A, 0x3B: break
            case 0xE2 where text.dashEnd(at: k) > k: k = text.dashEnd(at: k) - 1
            default:
                guard text.isLetter(at: k), let word = lexicon.word(in: text, at: k),
                    !word.word.role.isDisjoint(with: [.and, .compare, .verse, .chapter])
                else { return false }
                k = word.end - 1
            }
            k += 1
        }
        return false
    }

    /// Whether a list goes on behind the parenthesis that closes at `k`.
    private func closesList(_ text: ReadingText, at k: Int) -> Bool {
        text[k + 1] == 0x2C && text.isDigit(at: text.gap(at: k + 2).end)
    }
}
