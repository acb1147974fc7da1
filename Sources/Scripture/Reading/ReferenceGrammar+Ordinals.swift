/// The numbers of numbered books, before their names: `2 Sam`, `II Samuel`, `1st John`, `First Epistle of Peter`.
extension ReferenceGrammar {
    /// The ordinal that stands before the name at `i`, and where it begins.
    func ordinal(_ text: ReadingText, before i: Int) -> (number: Int, start: Int)? {
        var k = i
        for step in 0..<8 {
            let wordEnd = gapStart(text, before: k)
            var start = wordStart(text, before: wordEnd)
            // Matt2John: the figure that touches the name is the name's.
            if step == 0, wordEnd == i, text.isDigit(at: i - 1), text.isLetter(before: i - 1) { start = i - 1 }
            guard start < wordEnd else { return nil }
            // "and1 Cor": a space is missing before the figure.
            if step == 0, wordEnd - start > 2, text.isDigit(at: wordEnd - 1), isConnecting(text, start, wordEnd - 1) {
                start = wordEnd - 1
            }
            let word = lexicon.wordTrie.value(in: text, start, wordEnd).map { lexicon.words[$0] }
            if let word, word.role.contains(.ordinal), isOrdinal(text, start, wordEnd, gap: k - wordEnd) {
                return countsSomethingElse(text, before: start) ? nil : (word.ordinal, start)
            }
            guard let word, word.role.contains(.lead), step < 7 else { return nil }
            k = start
        }
        return nil
    }

    private func isConnecting(_ text: ReadingText, _ start: Int, _ end: Int) -> Bool {
        guard let value = lexicon.wordTrie.value(in: text, start, end) else { return false }
        return !lexicon.words[value].role.isDisjoint(with: [.and, .compare])
    }

    /// "Part 1 John 3:9": the number is the part's.
    private func countsSomethingElse(_ text: ReadingText, before i: Int) -> Bool {
        let end = gapStart(text, before: i)
        let start = wordStart(text, before: end)
        guard start < end, let value = lexicon.wordTrie.value(in: text, start, end) else { return false }
        return lexicon.words[value].role.contains(.other)
    }

    /// The digits of a verse, or a lone `i`, are no ordinal.
    private func isOrdinal(_ text: ReadingText, _ start: Int, _ end: Int, gap: Int) -> Bool {
        let before = text[start - 1]
        if text.isDigit(at: start) {
            if before == 0x3A || before == 0x2E, text.isDigit(at: start - 2) { return false }
            return text.dashEnd(at: start - 1) == start - 1 || gap > 0 || !text.isDigit(at: start - 2)
        }
        return true
    }

    /// The ordinal at `i` and where the name after it begins.
    func leadingOrdinal(_ text: ReadingText, at i: Int) -> (number: Int, end: Int)? {
        var end = i
        while end - i < 12, text.isDigit(at: end) || text.isLetter(at: end) {
            if end > i, text.isDigit(at: end - 1), text.isLetter(at: end), !isOrdinalSuffix(text, at: end) { break }
            end = text.scalar(at: end).end
        }
        guard end > i, let value = lexicon.wordTrie.value(in: text, i, end) else { return nil }
        let word = lexicon.words[value]
        guard word.role.contains(.ordinal) else { return nil }
        var k = end
        if text[k] == 0x2E { k += 1 }
        let gap = text.gap(at: k)
        return gap.breaks ? nil : (word.ordinal, gap.end)
    }

    private func isOrdinalSuffix(_ text: ReadingText, at k: Int) -> Bool {
        switch (text[k] | 0x20, text[k + 1] | 0x20) {
        case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): !text.isLetter(at: k + 2)
        default: false
        }
    }

    /// `23rd Psalm`: the number before the name, if its ending is right for it.
    func psalmOrdinal(_ text: ReadingText, before i: Int, nameEnd: Int) -> Figures? {
        let end = gapStart(text, before: i)
        var start = end
        while start > 0, end - start < 2, text.isLetter(before: start) { start -= 1 }
        guard end - start == 2, end < i else { return nil }
        let suffix = (text[start] | 0x20, text[start + 1] | 0x20)
        var digits = start
        if !text.isDigit(at: digits - 1), text[digits - 1] == 0x20 { digits -= 1 }
        let digitsEnd = digits
        while text.isDigit(at: digits - 1), digitsEnd - digits < 4 { digits -= 1 }
        guard let number = text.number(at: digits), number.end == digitsEnd, text[digits - 1] != 0x3A else {
            return nil
        }
        let ones = number.value % 10, teens = number.value / 10 % 10 == 1
        let right: Bool =
            switch suffix {
            case (0x73, 0x74): ones == 1 && !teens
            case (0x6E, 0x64): ones == 2 && !teens
            case (0x72, 0x64): ones == 3 && !teens
            case (0x74, 0x68): teens || ones == 0 || ones > 3
            default: false
            }
        guard right else { return nil }
        return Figures(start: digits, end: nameEnd, first: number.value)
    }

    mutating func emitPsalm(_ text: ReadingText, _ psalm: Figures, nameEnd: Int, _ references: inout [Reference])
        -> Int?
    {
        var figures = psalm
        var k = nameEnd
        if text[k] == 0x2C { k += 1 }
        let gap = text.gap(at: k)
        if !gap.breaks, let verse = self.figures(text, at: gap.end, .bare, separator: 0x3A), verse.marker == .verse {
            figures.second = verse.first
            figures.end = verse.end
            figures.part = verse.part
        }
        return emit(text, figures, book: .psalms, start: psalm.start, kind: .explicit, language: 0, &references)
    }

    // MARK: - Words before a place

    func gapStart(_ text: ReadingText, before i: Int) -> Int {
        var k = i
        while k > 0, i - k < 24 {
            let byte = text[k - 1]
            if byte == 0x2E || byte == 0x2A || byte == 0x5F { k -= 1; continue }
            let scalar = text.scalar(before: k)
            guard ReadingText.isSpace(scalar.value) else { return k }
            k = scalar.start
        }
        return k
    }

    func wordStart(_ text: ReadingText, before i: Int) -> Int {
        var k = i
        while k > 0, i - k < 40, text.isDigit(at: k - 1) || text.isLetter(before: k) || text[k - 1] == 0x27 {
            k = text.scalar(before: k).start
        }
        return k
    }

    /// The folded letters and digits of a stretch of text.
    func fold(_ text: ReadingText, _ start: Int, _ end: Int) -> [UInt8] {
        var result: [UInt8] = []
        var k = start
        while k < end {
            let (value, next) = text.scalar(at: k)
            k = next
            if 0x30...0x39 ~= value { result.append(UInt8(value)); continue }
            let folded = LetterFold.fold(value)
            guard folded != 0, folded != LetterFold.ignored, let letter = Unicode.Scalar(folded) else { continue }
            if folded < 0x80 { result.append(UInt8(folded)) } else { result += Array(String(Character(letter)).utf8) }
        }
        return result
    }
}
