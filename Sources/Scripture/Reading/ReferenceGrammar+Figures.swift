/// The figures of a reference: chapter and verse in all their forms.
extension ReferenceGrammar {
    /// The figures at `i`, after an optional keyword.
    /// - Parameter separator: the byte that stands between chapter and verse in the language, beside the colon.
    func figures(_ text: ReadingText, at i: Int, _ place: FiguresPlace, separator: UInt8, isSingleChapter: Bool = false)
        -> Figures?
    {
        var k = i
        var marker = Figures.Marker.none
        var allowsRoman = false
        if case .afterName = place { allowsRoman = true }
        if case .inRun(true) = place { allowsRoman = true }
        if !text.isDigit(at: k), text.isLetter(at: k) {
            if let word = lexicon.word(in: text, at: k), !word.word.role.isDisjoint(with: [.chapter, .verse]),
                !(allowsRoman && !isSingleChapter && isRomanFive(text, at: k))
            {
                marker = word.word.role.contains(.chapter) ? .chapter : .verse
                k = word.end
                if text[k] == 0x2E { k += 1 }
                let gap = text.gap(at: k)
                if gap.breaks { return nil }
                k = gap.end
                allowsRoman = true
            }
        }
        guard let number = text.number(at: k) ?? (allowsRoman ? text.numeral(at: k) : nil),
            number.isSure || marker != .none
        else { return nil }
        var result = Figures(start: k, end: number.end, first: number.value, marker: marker, isRoman: number.isRoman)
        addVerse(to: &result, text, number, place, separator)
        if number.isRoman, result.second == nil, number.digits == 1,
            marker == .none || !standsAsNumeral(text, after: number.end)
        {
            return nil
        }
        guard finish(&result, text, separator) else { return nil }
        return result
    }

    /// `v. 3` and `V, 3` after a book of several chapters: the fifth chapter, as older books write it.
    private func isRomanFive(_ text: ReadingText, at k: Int) -> Bool {
        guard text[k] | 0x20 == 0x76, !text.isLetter(at: k + 1), text[k + 1] != 0x20 || text.isDigit(at: k + 2) else {
            return false
        }
        return text[k + 1] == 0x2E || text[k + 1] == 0x2C || text[k + 1] == 0x3A
    }

    private func addVerse(
        to result: inout Figures, _ text: ReadingText, _ number: ReadingText.Number, _ place: FiguresPlace,
        _ separator: UInt8
    ) {
        var k = number.end
        let byte = text[k]
        if byte >= 0x80 || byte == 0x20, addUnitVerse(to: &result, text, at: text.gap(at: k).end) { return }
        // 3:16, 3：16, 3::16, 3: 16
        var colon = text.colonEnd(at: k)
        if colon == k, byte == 0x20, text.colonEnd(at: k + 1) > k + 1 { k += 1; colon = text.colonEnd(at: k) }
        if colon > k {
            if text.colonEnd(at: colon) > colon { colon = text.colonEnd(at: colon) }
            var v = colon
            if text[v] == 0x20 || text[v] == 0x3C || text[v] >= 0x80 { v = text.gap(at: v).end }
            // 37:,24: a slip of the key
            if text[v] == 0x2C, text.isDigit(at: v + 1) { v += 1 }
            if let verse = verse(text, at: v, after: number) {
                result.second = verse.value
                result.end = verse.end
            } else if let title = lexicon.word(in: text, at: v), title.word.role.contains(.title) {
                result.isTitle = true
                result.second = 0
                result.end = title.end
            }
            return
        }
        if byte == 0x2A, text.isDigit(at: k + 1), case .afterName = place, let verse = text.number(at: k + 1) {
            result.second = verse.value
            result.end = verse.end
            return
        }
        if byte == 0x2E, separator == 0x2C, case .inRun = place, !number.isRoman { return }
        let isComma = byte == 0x2C && (separator == 0x2C || number.isRoman)
        if byte == 0x2E || isComma && (number.isRoman || text.isDigit(at: k + 1)) {
            // 3.16 tightly, xxiii. 4 with a space
            var v = k + 1
            if number.isRoman {
                let gap = text.gap(at: v)
                if !gap.breaks { v = gap.end }
            }
            if case .bare = place, !number.isRoman, byte == 0x2E { return }
            if let verse = verse(text, at: v, after: number), isNoThousand(text, k, verse) {
                result.second = verse.value
                result.end = verse.end
            } else if number.isRoman, let word = lexicon.word(in: text, at: v), word.word.role.contains(.verse) {
                addKeywordVerse(to: &result, text, at: v)
            }
            return
        }
        if let verse = text.superscript(at: k), case .afterName = place {
            result.second = verse.value
            result.end = verse.end
            return
        }
        // 創一1
        if number.isRoman, byte &- 0x30 < 10, text[k - 1] >= 0x80, let verse = text.number(at: k) {
            result.second = verse.value
            result.end = verse.end
            return
        }
        let gap = text.gap(at: k)
        if gap.breaks || result.marker == .verse { return }
        if gap.hasTag, text.isDigit(at: gap.end), isSuperscriptTag(text, k, gap.end),
            let verse = text.number(at: gap.end)
        {
            result.second = verse.value
            result.end = verse.end
            return
        }
        addKeywordVerse(to: &result, text, at: gap.end)
        if result.second != nil { return }
        if case .afterName = place, gap.end == k + 1, !startsNumberedName(text, at: gap.end),
            !(number.isRoman && number.digits == 1 && number.value == 1),
            let verse = verse(text, at: gap.end, after: number),
            // "יש לו 5": the two are written alike.
            !number.isRoman || text[k - 1] < 0x80 || text[gap.end] >= 0x80,
            stands(text, after: verse.end)
        {
            // Gen 1 5
            result.second = verse.value
            result.end = verse.end
        }
    }

    /// A verse's number: in figures, or in Hebrew or Chinese where the chapter is.
    private func verse(_ text: ReadingText, at v: Int, after chapter: ReadingText.Number) -> ReadingText.Number? {
        text.number(at: v) ?? (chapter.isRoman && text[v] >= 0x80 ? text.numeral(at: v) : nil)
    }

    /// `3章16節`, `3장 16절`: the unit stands after the number.
    private func addUnitVerse(to result: inout Figures, _ text: ReadingText, at k: Int) -> Bool {
        guard text[k] >= 0x80, text.isLetter(at: k), let unit = lexicon.word(in: text, at: k) else { return false }
        if unit.word.role.contains(.verseAfter) {
            result.marker = .verse
            result.end = unit.end
            return true
        }
        guard unit.word.role.contains(.chapterAfter) else { return false }
        result.end = unit.end
        result.marker = .chapter
        let gap = text.gap(at: unit.end)
        guard !gap.breaks, let verse = text.number(at: gap.end) ?? text.numeral(at: gap.end) else { return true }
        result.second = verse.value
        result.end = verse.end
        if let last = lexicon.word(in: text, at: text.gap(at: verse.end).end), last.word.role.contains(.verseAfter) {
            result.end = last.end
        }
        return true
    }

    /// `32 v 10`, `3v21`, `6 – v12`.
    private func addKeywordVerse(to result: inout Figures, _ text: ReadingText, at i: Int) {
        var k = i
        let dash = text.dashEnd(at: k)
        if dash > k { k = text.gap(at: dash).end }
        if result.marker == .chapter, text[k] == 0x2C { k = text.gap(at: k + 1).end }
        guard text.isLetter(at: k), let word = lexicon.word(in: text, at: k) ?? gluedVerse(text, at: k),
            word.word.role.contains(.verse)
        else { return }
        var v = word.end
        if text[v] == 0x2E { v += 1 }
        v = text.gap(at: v).end
        guard let verse = text.number(at: v) ?? (text[v] >= 0x80 ? text.numeral(at: v) : nil),
            text.colonEnd(at: verse.end) == verse.end
        else { return }
        result.second = verse.value
        result.end = verse.end
    }

    /// The `v` of `3v21`, with no gap after it.
    private func gluedVerse(_ text: ReadingText, at k: Int) -> (word: Lexicon.Word, end: Int)? {
        guard text[k] | 0x20 == 0x76 else { return nil }
        let end = text[k + 1] | 0x20 == 0x76 || text[k + 1] | 0x20 == 0x73 ? k + 2 : k + 1
        return text.isDigit(at: end) ? (Lexicon.Word(role: .verse), end) : nil
    }

    private func isSuperscriptTag(_ text: ReadingText, _ from: Int, _ to: Int) -> Bool {
        var k = from
        while k < to {
            if text[k] == 0x3C, text[k + 1] | 0x20 == 0x73, text[k + 2] | 0x20 == 0x75, text[k + 3] | 0x20 == 0x70 {
                return true
            }
            k += 1
        }
        return false
    }

    /// Whether the comma at `k` is none that groups thousands.
    private func isNoThousand(_ text: ReadingText, _ k: Int, _ verse: ReadingText.Number) -> Bool {
        text[k] != 0x2C || verse.digits < 3 || verse.value <= 176
    }

    /// Part letters, and marks that show that the figures are none of a reference.
    private func finish(_ result: inout Figures, _ text: ReadingText, _ separator: UInt8) -> Bool {
        let k = result.end
        let byte = text[k]
        if byte == 0x25 || byte == 0xC2 && (text[k + 1] == 0xB0 || text[k + 1] == 0xBD) { return false }
        if byte == 0x2C, result.second == nil, text.isDigit(at: k + 1), text.isDigit(at: k + 2),
            text.isDigit(at: k + 3),
            !text.isDigit(at: k + 4)
        {
            return false
        }
        if (byte == 0x3A
            || (byte == 0x2E && separator != 0x2C && result.marker == .none && result.second == nil && !result.isRoman)),
            text.isDigit(at: k + 1)
        {
            return false
        }
        guard byte >= 0x41, text.isLetter(at: k) else { return true }
        let lower = byte | 0x20
        if byte < 0x80, lower >= 0x61, lower <= 0x65, !text.isLetter(at: k + 1), !text.isDigit(at: k + 1) {
            result.part = lower
            result.end = k + 1
            return true
        }
        if followingEnd(text, at: k) != nil { return true }
        result.isGlued = true
        if result.second != nil { return true }
        // 1st, 2nd, 3rd, 4th are no chapters
        let second = text[k + 1] | 0x20
        switch (lower, second) {
        case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): return text.isLetter(at: k + 2)
        default: return true
        }
    }

    /// Whether a numeral of one letter is one where it stands: "chapter I, 3", but not "several chapters. I will".
    private func standsAsNumeral(_ text: ReadingText, after k: Int) -> Bool {
        if stands(text, after: k) { return true }
        return lexicon.word(in: text, at: text.gap(at: k).end)?.word.role.contains(.of) == true
    }

    /// `f` or `ff` at `k`, and where it ends.
    func followingEnd(_ text: ReadingText, at k: Int) -> (following: Reference.Following, end: Int)? {
        guard text.isLetter(at: k), let word = lexicon.word(in: text, at: k) else { return nil }
        if word.word.role.contains(.following) { return (.rest, word.end) }
        if word.word.role.contains(.next) { return (.next, word.end) }
        return nil
    }

    /// Whether figures that end at `k` stand alone: no word of the running sentence follows them.
    func stands(_ text: ReadingText, after k: Int) -> Bool {
        if text.isLetter(at: k) || text[k] == 0x5F && text.isDigit(at: k + 1) { return false }
        if text[k] == 0x2E, text.isDigit(at: k + 1) { return false }
        if text.colonEnd(at: k) > k, text.isDigit(at: k + 1) { return false }
        let gap = text.gap(at: k)
        guard gap.end > k, !gap.breaks, text.isLetter(at: gap.end), !text.isUppercase(at: gap.end) else { return true }
        guard let word = lexicon.word(in: text, at: gap.end) else { return false }
        return !word.word.role.isDisjoint(with: [.and, .until, .compare, .following, .next])
    }
}
