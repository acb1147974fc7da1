/// Walks over a text and stops where a reference may begin: at a word that may be a name or a keyword, and at a
/// number that a colon follows.
struct ReferenceScanner: Sendable {
    var grammar: ReferenceGrammar

    /// Reads from `start` and stops at the first place from `limit` on where a word or a list may be cut.
    /// - Returns: where it stopped.
    mutating func read(_ text: ReadingText, from start: Int, to limit: Int, _ references: inout [Reference]) -> Int {
        let bytes = text.bytes
        var i = follow(text, from: start, to: limit, &references)
        while true {
            i = grammar.lexicon.nextStart(in: bytes.span, from: i, to: limit)
            guard i < limit else { break }
            let byte = bytes[i]
            if (byte | 0x20) &- 0x61 < 26 {
                if mayStart(text, byte, at: i), let next = readWord(text, at: i, &references) {
                    i = follow(text, from: next, to: limit, &references)
                } else {
                    i += 1
                    while i < bytes.count, (bytes[i] | 0x20) &- 0x61 < 26 { i += 1 }
                }
            } else if byte >= 0x80 {
                i = readHigh(text, at: i, &references)
                if grammar.state.run != nil { i = follow(text, from: i, to: limit, &references) }
            } else if byte &- 0x30 < 10 {
                i = readDigits(text, at: i, &references)
                if grammar.state.run != nil { i = follow(text, from: i, to: limit, &references) }
            } else {
                i += 1
                if byte == 0x0A, text[i] == 0x0A || text[i] == 0x0D && text[i + 1] == 0x0A {
                    grammar.state.paragraph = i + grammar.base
                }
            }
        }
        return i
    }

    /// Reads on in the list under way, if there is one, to its end.
    private mutating func follow(_ text: ReadingText, from start: Int, to limit: Int, _ references: inout [Reference])
        -> Int
    {
        var i = start
        while i < limit, grammar.state.run != nil {
            if let next = grammar.continueRun(text, at: i, &references) { i = next } else { grammar.state.run = nil }
        }
        return i
    }

    @inline(__always)
    private func mayStart(_ text: ReadingText, _ byte: UInt8, at i: Int) -> Bool {
        let (b, c, d) = (text[i + 1], text[i + 2], text[i + 3])
        guard grammar.lexicon.starts.mayStart(byte, b, c, d) else { return false }
        // Small letters begin no name that needs a capital, unless a number stands before it.
        return byte & 0x20 == 0 || grammar.lexicon.smallStarts.mayStart(byte, b, c, d) || hasDigitBefore(text, i)
    }

    private func hasDigitBefore(_ text: ReadingText, _ i: Int) -> Bool {
        if text[i - 1] == 0x20 || text[i - 1] == 0x2E {
            return text.isDigit(at: i - 2) || text.isDigit(at: i - 3) || text[i - 2] | 0x20 == 0x69
                || text[i - 2] >= 0x80 || text[i - 2] == 0x74 || text[i - 2] == 0x64 || text[i - 2] == 0x2E
        }
        return text[i - 1] >= 0x80 || text.isDigit(at: i - 1)
    }

    /// A number: the chapter of `4:4`, or one of no concern.
    private mutating func readDigits(_ text: ReadingText, at i: Int, _ references: inout [Reference]) -> Int {
        var k = i + 1
        while text.isDigit(at: k) { k += 1 }
        if isOrdinalBeforeName(text, at: k) { return readWord(text, at: k + 2, &references) ?? k + 2 }
        if k - i <= 3, text.colonEnd(at: k) > k || text[k] == 0x20 && text[k + 1] == 0x3A,
            let next = grammar.readBare(text, at: i, &references)
        {
            return next
        }
        return k
    }

    /// The `st` of `1stTim`.
    private func isOrdinalBeforeName(_ text: ReadingText, at k: Int) -> Bool {
        guard text.isUppercase(at: k + 2) else { return false }
        switch (text[k], text[k + 1]) {
        case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): return true
        default: return false
        }
    }

    private mutating func readWord(_ text: ReadingText, at i: Int, _ references: inout [Reference]) -> Int? {
        if i > 0, text[i - 1] >= 0x80, text.isLetter(before: i), !LetterFold.isUnspaced(text.scalar(before: i).value) {
            return nil
        }
        return grammar.readName(text, at: i, &references) ?? grammar.readKeyword(text, at: i, &references)
    }

    /// A letter beyond ASCII, or another mark.
    private mutating func readHigh(_ text: ReadingText, at i: Int, _ references: inout [Reference]) -> Int {
        let scalar = text.scalar(at: i)
        let folded = LetterFold.fold(scalar.value)
        guard folded != 0 else { return scalar.end }
        let isUnspaced = LetterFold.isUnspaced(scalar.value)
        if isUnspaced || !text.isLetter(before: i) {
            let mayStart = folded < 0x80 || grammar.lexicon.starts.hasLongLetters
            if mayStart, let next = readWord(text, at: i, &references) { return next }
        }
        if isUnspaced { return scalar.end }
        var k = scalar.end
        while text.isLetter(at: k), !LetterFold.isUnspaced(text.scalar(at: k).value) { k = text.scalar(at: k).end }
        return k
    }
}

extension ReferenceScanner {
    /// Reads a text that is itself a list of numbers (`15`, `19-20, 4`) in the context given. Returns where reading
    /// goes on, or `nil` where the text is none.
    mutating func startList(_ text: ReadingText, _ references: inout [Reference]) -> Int? {
        guard let home = grammar.state.home else { return nil }
        var k = text.gap(at: 0).end
        if let word = grammar.lexicon.word(in: text, at: k), !word.word.role.isDisjoint(with: [.and, .compare]) {
            k = text.gap(at: word.end).end
        }
        guard let figures = grammar.figures(text, at: k, .bare, separator: 0x3A), figures.marker == .none,
            figures.second == nil,
            !figures.isGlued, grammar.standsAsList(text, after: figures.end), !grammar.startsNumberedName(text, at: k)
        else { return nil }
        grammar.state.last = home
        grammar.state.run = ReadingState.Run(book: home.book, chapter: home.chapter, verse: home.verse)
        return grammar.emit(text, figures, book: home.book, start: k, kind: .contextual, language: 0, &references)
    }
}

extension ReferenceGrammar {
    /// Whether a mark of a list, an edition's name or the end of the text follows.
    func standsAsList(_ text: ReadingText, after end: Int) -> Bool {
        let k = text.gap(at: end).end
        return k >= text.end || text[k] == 0x2C || text[k] == 0x3B || text.dashEnd(at: k) > k
            || (text.isUppercase(at: k) && text.isUppercase(at: k + 1))
    }
}
