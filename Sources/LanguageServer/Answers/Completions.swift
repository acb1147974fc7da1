internal import JSONText
internal import Scripture

/// What may be written next: the name of a book, or a verse of the chapter that is named.
struct Completions {
    let text: OpenText
    let texts: VerseTexts?
    let references: ReferenceReader

    /// - Parameters:
    ///   - offset: where the cursor stands.
    ///   - line: the bytes of its line.
    func list(at offset: Int, line: Range<Int>) -> [JSON] {
        let before = Array(text.bytes[line.lowerBound..<max(line.lowerBound, offset)])
        return verses(before, offset) ?? books(before, offset)
    }

    /// After `Exodus 32:` the verses of the chapter, each with its words; `nil` where no chapter is named.
    private func verses(_ before: [UInt8], _ offset: Int) -> [JSON]? {
        let digits = before.reversed().prefix { 0x30...0x39 ~= $0 }.count
        let head = before.dropLast(digits)
        guard head.last == UInt8(ascii: ":") else { return nil }
        let words = String(decoding: head.dropLast(), as: UTF8.self).split(separator: " ")
        // A name has at most four words: the Song of Songs, with its chapter five.
        for count in stride(from: min(5, words.count), to: 1, by: -1) {
            let name = words.suffix(count).joined(separator: " ").drop { !$0.isLetter && !$0.isNumber }
            guard let chapter = try? references.passage(String(name)), chapter.first.number <= 1,
                chapter.first.chapter == chapter.last.chapter
            else { continue }
            let range = text.range(of: (offset - digits)..<offset)
            return (texts?.verses(chapter) ?? []).filter { $0.verse.number > 0 }.map { verse, words in
                [
                    "label": .string("\(verse.number)"), "kind": 12, "detail": .string(String(words.prefix(60))),
                    "documentation": .string(words), "sortText": .string(Self.sorted(verse.number)),
                    "textEdit": ["range": range, "newText": .string("\(verse.number)")],
                ]
            }
        }
        return nil
    }

    private static func sorted(_ number: Int) -> String { String("000\(number)".suffix(3)) }

    /// Books whose names begin with what is written, from the second letter on, as in `Ex` and `1 Sa`.
    private func books(_ before: [UInt8], _ offset: Int) -> [JSON] {
        let tail = String(decoding: before, as: UTF8.self)
        var word = tail.reversed().prefix(while: \.isLetter)
        let letters = word.count
        guard letters >= 2, String(word.reversed()).first?.isUppercase == true else { return [] }
        let rest = tail.dropLast(letters)
        // `1 Sa`: the number is a part of the name.
        if rest.last == " ", let number = rest.dropLast().last, "123".contains(number),
            rest.dropLast(2).last.map({ !$0.isLetter && !$0.isNumber }) ?? true
        {
            word = tail.reversed().prefix(letters + 2)
        }
        let written = String(word.reversed())
        let range = text.range(of: (offset - written.utf8.count)..<offset)
        return Book.allCases.compactMap { book in
            let name = book.name(in: .english)
            guard name.lowercased().hasPrefix(written.lowercased()), name != written else { return nil }
            return [
                "label": .string(name), "kind": 18, "filterText": .string(name), "detail": .string(book.osis),
                "textEdit": ["range": range, "newText": .string(name + " ")],
            ]
        }
    }
}
