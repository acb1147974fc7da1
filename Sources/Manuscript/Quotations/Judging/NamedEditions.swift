internal import Scripture

/// The editions that a manuscript names, and for which quotations.
struct NamedEditions {
    private let prose: [UInt8]
    private let words: ProseWords
    /// The names of editions as they are written, whether installed or not.
    private let names: Set<String>
    /// The edition of all quotations, where the manuscript says so: “Scripture quotations are from the ESV”.
    let ofAll: String?

    private static let mostAfter = 8, mostBefore = 10, mostInStatement = 45

    init(_ prose: [UInt8], _ words: ProseWords, installed: [String]) {
        self.prose = prose
        self.words = words
        var names = Set(installed)
        for line in Table(named: "edition-names.tsv").lines {
            for name in line.split(separator: "\t").first?.split(separator: ",") ?? [] { names.insert(String(name)) }
        }
        self.names = names
        var ofAll: String?
        let quotations = Set(
            ["quotations", "quotes", "quoted", "citations", "verses", "passages", "references"].map(WordHash.of))
        let (one, many) = (WordHash.of("scripture"), WordHash.of("scriptures"))
        let (bible, biblical) = (WordHash.of("bible"), WordHash.of("biblical"))
        for word in 0..<words.count {
            let number = words.numbers[word]
            guard number == one || number == many || number == bible || number == biblical else { continue }
            let near = word + 1..<min(words.count, word + 5)
            guard near.contains(where: { quotations.contains(words.numbers[$0]) }) else { continue }
            ofAll = Self.first(names, in: word..<min(words.count, word + Self.mostInStatement), words, prose)
            if ofAll != nil { break }
        }
        self.ofAll = ofAll
    }

    /// The edition named for a quotation: right after it or its citation (`(John 3:16, NIV)`), or before it (`the KJV has`).
    /// - Parameters:
    ///   - quotation: its words.
    ///   - citation: the words of its citation, where it has one.
    ///   - next: where the next quotation begins.
    func name(for quotation: Range<Int>, citation: Range<Int>?, next: Int) -> String? {
        // A citation at the head of a block: `Matthew 8:12 (CSB) But the sons …`.
        let isHeaded = citation.map { 0...2 ~= quotation.lowerBound - $0.upperBound } ?? false
        if isHeaded, let citation {
            for word in citation.upperBound..<quotation.lowerBound { if let name = name(at: word) { return name } }
        }
        var start = quotation.upperBound
        if let citation, citation.lowerBound >= start { start = citation.upperBound }
        let after = start..<max(start, min(start + Self.mostAfter, next, words.count))
        for word in after {
            if isSentenceEnd(before: word), word > start || isHeaded { break }
            if let name = Self.name(at: word, names, words, prose) { return name }
        }
        let definite = WordHash.of("the")
        var word = quotation.lowerBound - 1
        let limit = max(0, quotation.lowerBound - Self.mostBefore)
        while word > limit {
            if let name = Self.name(at: word, names, words, prose), words.numbers[word - 1] == definite { return name }
            word -= 1
        }
        return nil
    }

    /// The edition that a word names.
    func name(at word: Int) -> String? { Self.name(at: word, names, words, prose) }

    private func isSentenceEnd(before word: Int) -> Bool {
        let between = prose[words.end(of: word - 1)..<Int(words.starts[word])]
        return between.contains(0x0A) || between.starts(with: [0x2E, 0x20]) || between.starts(with: [0x29, 0x2E])
    }

    private static func first(_ names: Set<String>, in range: Range<Int>, _ words: ProseWords, _ prose: [UInt8])
        -> String?
    {
        for word in range { if let name = name(at: word, names, words, prose) { return name } }
        return nil
    }

    private static func name(at word: Int, _ names: Set<String>, _ words: ProseWords, _ prose: [UInt8]) -> String? {
        let range = words.range(word)
        guard range.count >= 2, range.count <= 12, prose[range.lowerBound] &- 0x41 < 26,
            prose[range.lowerBound + 1] &- 0x61 >= 26
        else { return nil }
        let name = String(decoding: prose[range], as: UTF8.self)
        return names.contains(name) ? name : nil
    }
}
