/// Chapter and verse alone, `4:4`, and what only looks like them.
extension ReferenceGrammar {
    /// Reads `4:4` at `i`, a number and a colon and a number. Returns where reading goes on, or `nil`.
    mutating func readBare(_ text: ReadingText, at i: Int, _ references: inout [Reference]) -> Int? {
        guard let figures = figures(text, at: i, .bare, separator: 0x3A), figures.second != nil,
            text[i] != 0x30, !isMeasured(figures, text), !isClockTime(figures, text), isClear(text, before: i, figures)
        else { return nil }
        if let end = readUnknownName(text, figures, &references) { return end }
        if startsClause(text, before: i) { return nil }
        return emitBare(text, figures, &references)
    }

    /// `4:30 pm`, `at 4:30`, `1:4:30`, `ratio of 3:1`.
    func isClockTime(_ figures: Figures, _ text: ReadingText) -> Bool {
        var k = text.gap(at: figures.end).end
        guard isHourAndMinute(figures, text) else { return false }
        if let word = lexicon.word(in: text, at: k) {
            if !word.word.role.isDisjoint(with: [.hour]), text[word.end] != 0x29 || word.end - k > 1 { return true }
            if !word.word.role.isDisjoint(with: [.measure, .near]), word.end - k > 3 { return true }
        }
        // 4:30–5:15 pm
        k = figures.end
        let dash = text.dashEnd(at: text.gap(at: k).end)
        if dash > k, let other = self.figures(text, at: text.gap(at: dash).end, .bare, separator: 0x3A),
            let word = lexicon.word(in: text, at: text.gap(at: other.end).end), word.word.role.contains(.hour)
        {
            return true
        }
        return false
    }

    /// `16:9 aspect`; `4:05`, which no one writes of a verse.
    private func isMeasured(_ figures: Figures, _ text: ReadingText) -> Bool {
        if let second = figures.second, second < 10, isHourAndMinute(figures, text) { return true }
        guard let word = lexicon.word(in: text, at: text.gap(at: figures.end).end) else { return false }
        return word.word.role.contains(.measure)
    }

    private func isHourAndMinute(_ figures: Figures, _ text: ReadingText) -> Bool {
        guard let minute = figures.second, figures.first <= 24, minute < 60 else { return false }
        let digits = figures.end - (figures.part == 0 ? 2 : 3)
        return text.isDigit(at: digits) && text.isDigit(at: digits + 1) && !text.isDigit(at: digits - 1)
    }

    /// Whether nothing before the figures makes something else of them: money, a decimal, a longer number, a word of measure.
    private func isClear(_ text: ReadingText, before i: Int, _ figures: Figures) -> Bool {
        let before = text[i - 1]
        switch before {
        case 0x24, 0x23, 0x2F, 0x5C, 0x40, 0x2B, 0x3D: return false
        case 0x2E, 0x2C, 0x3A, 0x2D: if text.isDigit(at: i - 2) { return false }
        case 0xA3, 0xAC: return false
        case 0x80...:
            let mark = text.scalar(before: i)
            if text.dashEnd(at: mark.start) == i, text.isDigit(at: mark.start - 1) { return false }
        default: break
        }
        let end = gapStart(text, before: i)
        let start = wordStart(text, before: end)
        guard start < end, let value = lexicon.wordTrie.value(in: text, start, end) else {
            return !text.isLetter(before: i)
        }
        if text.isLetter(before: i), !lexicon.words[value].role.contains(.compare) { return false }
        let role = lexicon.words[value].role
        if !role.isDisjoint(with: [.measure, .other]) { return false }
        if role.contains(.near), state.home == nil || isHourAndMinute(figures, text) { return false }
        return role.isDisjoint(with: [.of, .copula]) || !precededByMeasure(text, start)
    }

    private func precededByMeasure(_ text: ReadingText, _ i: Int) -> Bool {
        let end = gapStart(text, before: i)
        let start = wordStart(text, before: end)
        guard start < end, let value = lexicon.wordTrie.value(in: text, start, end) else { return false }
        return lexicon.words[value].role.contains(.measure)
    }

    /// Whether a name that is no known book's stands before the figures, which are then its own: `Didache 11:8`.
    private func startsClause(_ text: ReadingText, before i: Int) -> Bool {
        let end = gapStart(text, before: i)
        let start = wordStart(text, before: end)
        guard start < end, end < i else { return false }
        // 1QS 3:4, CD 5:2
        var letter = start
        while text.isDigit(at: letter) { letter += 1 }
        guard text.isUppercase(at: letter), end - letter > 2 || end - letter == 2 && text.isUppercase(at: letter + 1)
        else { return false }
        return lexicon.wordTrie.value(in: text, start, end) == nil
    }
}
