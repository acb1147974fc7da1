extension ReferenceReader {
    /// The one passage that a text names, such as a command's argument: `Ex 32:7-14`, `Psalm 23`, `Jude`, `Gen.1.1`.
    ///
    /// A book alone is the whole book. A list whose verses follow one another is one passage.
    /// - Throws: `unknownBook` where it begins with no book's name, `problem` where chapter or verse are out of range
    ///   or the range is reversed, `severalPassages` for a list with gaps, `unreadable` for the rest.
    public func passage(_ text: String) throws(ReferenceError) -> Passage {
        let bytes = Array(text.utf8)
        let found = references(in: bytes)
        guard let first = found.first else {
            if let passage = wholeBooks(bytes) { return passage }
            throw beginsWithName(bytes) ? .unreadable(text) : .unknownBook(text, near: near(bytes))
        }
        if case .unknownBook(let near) = first.problem { throw .unknownBook(text, near: near) }
        for reference in found { if let problem = reference.problem { throw .problem(text, problem) } }
        guard hasOnlyReferences(bytes, found) else { throw .unreadable(text) }
        let passages = found.compactMap(\.passage)
        guard var passage = passages.first else { throw .unreadable(text) }
        for next in passages.dropFirst() {
            guard next.first <= passage.last || versification.verse(after: passage.last) == next.first,
                passage.first <= next.first
            else { throw .severalPassages(text) }
            passage = Passage(passage.first, through: max(passage.last, next.last), in: versification)
        }
        return passage
    }

    /// The passage that a text names as a context: the first reference in it that names verses, whatever stands beside it.
    /// - Throws: as ``passage(_:)``, where there is none.
    public func context(_ text: String) throws(ReferenceError) -> Passage {
        if let passage = references(in: text).lazy.compactMap(\.passage).first { return passage }
        return try passage(text)
    }

    /// Whether what stands outside the references is no more than marks and connecting words.
    private func hasOnlyReferences(_ bytes: [UInt8], _ found: [Reference]) -> Bool {
        let text = ReadingText(bytes)
        var covered = 0
        for range in found.map(\.range) + [bytes.count..<bytes.count] {
            var k = covered
            while k < range.lowerBound {
                if text.isLetter(at: k) {
                    if let end = grammar.editionEnd(text, at: k) { k = end; continue }
                    guard let word = grammar.lexicon.word(in: text, at: k),
                        !word.word.role.isDisjoint(with: [.and, .compare, .chapter, .verse, .lead])
                    else { return false }
                    k = word.end
                } else if text.isDigit(at: k) {
                    return false
                } else {
                    k = text.scalar(at: k).end
                }
            }
            covered = max(covered, range.upperBound)
        }
        return true
    }

    /// A book alone, or a range of two.
    private func wholeBooks(_ bytes: [UInt8]) -> Passage? {
        let text = ReadingText(bytes)
        guard let from = book(text, at: text.gap(at: 0).end) else { return nil }
        var end = text[from.end] == 0x2E ? from.end + 1 : from.end
        end = text.gap(at: end).end
        if end == text.end { return whole(from.book, through: from.book) }
        var next = text.dashEnd(at: end)
        if next == end, let word = grammar.lexicon.word(in: text, at: end), word.word.role.contains(.until) {
            next = word.end
        }
        guard next > end, let to = book(text, at: text.gap(at: next).end), from.book <= to.book else { return nil }
        end = text.gap(at: text[to.end] == 0x2E ? to.end + 1 : to.end).end
        return end == text.end ? whole(from.book, through: to.book) : nil
    }

    private func book(_ text: ReadingText, at i: Int) -> (book: Book, end: Int)? {
        if let ordinal = grammar.leadingOrdinal(text, at: i),
            let match = grammar.lexicon.nameTrie.longestMatch(in: text, at: ordinal.end),
            let book = grammar.lexicon.names[match.value].book(numbered: ordinal.number)
        {
            return (book, match.end)
        }
        guard let match = grammar.lexicon.nameTrie.longestMatch(in: text, at: i),
            let book = grammar.lexicon.names[match.value].books.first
        else { return nil }
        return (book, match.end)
    }

    private func whole(_ first: Book, through last: Book) -> Passage? {
        let chapters = versification.chapterCount(of: last)
        guard versification.chapterCount(of: first) > 0,
            let verse = versification.lastVerse(of: last, chapter: chapters)
        else { return nil }
        return Passage(Verse(first, 1, 1), through: Verse(last, chapters, verse), in: versification)
    }

    private func beginsWithName(_ bytes: [UInt8]) -> Bool { book(ReadingText(bytes), at: 0) != nil }

    private func near(_ bytes: [UInt8]) -> [Book] {
        let word = bytes.drop { 0x30...0x39 ~= $0 || $0 == 0x20 || $0 == 0x2E }.prefix { $0 >= 0x41 || $0 == 0x20 }
        return grammar.lexicon.spelling.near(Lexicon.fold(String(decoding: word, as: UTF8.self)))
    }
}
