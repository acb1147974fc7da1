/// Walks over a text and stops where a reference may begin: at a word that may be a name or a keyword, and at a
/// number that a colon follows.
struct ReferenceScanner: Sendable {
    var grammar: ReferenceGrammar

    private enum ByteClass {
        static let other: UInt8 = 0, letter: UInt8 = 1, digit: UInt8 = 2, high: UInt8 = 3, newline: UInt8 = 4
    }

    private static let classes: [UInt8] = (0...255).map { byte in
        switch byte {
        case 0x41...0x5A, 0x61...0x7A: ByteClass.letter
        case 0x30...0x39: ByteClass.digit
        case 0x0A: ByteClass.newline
        case 0x80...0xFF: ByteClass.high
        default: ByteClass.other
        }
    }

    /// Reads from `start` and stops at the first place from `limit` on where a word or a list may be cut.
    /// - Returns: where it stopped.
    mutating func read(_ text: ReadingText, from start: Int, to limit: Int, _ references: inout [Reference]) -> Int {
        let classes = Self.classes
        let bytes = text.bytes
        var i = start
        while i < limit {
            if grammar.state.run != nil {
                if let next = grammar.continueRun(text, at: i, &references) {
                    i = next
                    continue
                }
                grammar.state.run = nil
            }
            switch classes[Int(bytes[i])] {
            case ByteClass.letter:
                if grammar.lexicon.starts.mayStart(bytes[i], text[i + 1], text[i + 2], text[i + 3]),
                    let next = readWord(text, at: i, &references) {
                    i = next
                } else {
                    i = wordEnd(bytes, classes, i, text.end)
                }
            case ByteClass.digit:
                var k = i + 1
                while k < text.end, bytes[k] &- 0x30 < 10 { k += 1 }
                if isOrdinalBeforeName(text, at: k) {
                    i = k + 2
                    if let next = readWord(text, at: i, &references) { i = next }
                } else if k - i <= 3, text.colonEnd(at: k) > k || text[k] == 0x20 && text[k + 1] == 0x3A,
                    let next = grammar.readBare(text, at: i, &references) {
                    i = next
                } else {
                    i = k
                }
            case ByteClass.high:
                i = readHigh(text, at: i, &references)
            case ByteClass.newline:
                i += 1
                if text[i] == 0x0A || text[i] == 0x0D && text[i + 1] == 0x0A { grammar.state.paragraph = i + grammar.base }
            default:
                i += 1
            }
        }
        return i
    }

    /// The `st` of `1stTim`.
    private func isOrdinalBeforeName(_ text: ReadingText, at k: Int) -> Bool {
        guard text.isUppercase(at: k + 2) else { return false }
        switch (text[k], text[k + 1]) {
        case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): return true
        default: return false
        }
    }

    /// Where the word at `i` ends; a letter beyond ASCII ends it too, and is looked at on its own.
    @inline(__always)
    private func wordEnd(_ bytes: [UInt8], _ classes: [UInt8], _ i: Int, _ end: Int) -> Int {
        var k = i + 1
        while k < end, classes[Int(bytes[k])] == ByteClass.letter { k += 1 }
        return k
    }

    private mutating func readWord(_ text: ReadingText, at i: Int, _ references: inout [Reference]) -> Int? {
        if i > 0, text[i - 1] >= 0x80, text.isLetter(before: i), !LetterFold.isUnspaced(text.scalar(before: i).value) { return nil }
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
        guard let figures = grammar.figures(text, at: k, .bare, separator: 0x3A), figures.marker == .none, figures.second == nil,
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
