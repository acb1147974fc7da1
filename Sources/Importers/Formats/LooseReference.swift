internal import Scripture

/// References as sources write them where they are not quite OSIS: the one seam for reading such forms.
struct LooseReference {
    private let reader: ReferenceReader
    private let versification: Versification

    init(in versification: Versification = .eng) {
        self.versification = versification
        reader = ReferenceReader(versification: versification)
    }

    /// A reference in running text and where it stands, in UTF-8 bytes.
    struct Found {
        let range: Range<Int>
        let passage: Passage
    }

    /// The passages of an attribute that should be OSIS but may be `joh 7:7`, several in one (`ge 1:5 ge 1:14`), or carry a
    /// work (`Bible:Gen.1.1`).
    /// - Returns: `nil` where some of it cannot be read.
    func passages(attribute: String) -> [Passage]? {
        if let passage = Self.passage(osis: attribute, in: versification) { return [passage] }
        let parts = attribute.utf8.split(separator: 32).map(Substring.init)
        let exact = parts.compactMap { Self.passage(osis: $0, in: versification) }
        if exact.count == parts.count, !exact.isEmpty { return exact }
        let text = Self.capitalised(attribute)
        let found = reader.references(in: text)
        let passages = found.compactMap(\.passage)
        if !passages.isEmpty { return passages.count < found.count ? nil : passages }
        return wholeChapter(text).map { [$0] }
    }

    /// `Ge 1`: an abbreviation with a chapter, which in running text might be anything.
    private func wholeChapter(_ text: String) -> Passage? {
        let parts = text.split(separator: " ")
        guard parts.count == 2, let chapter = UInt8(parts[1]),
            let book = reader.references(in: "\(text):1").first?.passage?.first.book
        else {
            return nil
        }
        return Passage(book, chapter: Int(chapter), in: versification)
    }

    /// References in running text, with a passage that bare numbers count from.
    func found(in text: String, context: Passage?) -> [Found] {
        reader.references(in: text, context: context).compactMap { reference in
            reference.passage.map { Found(range: reference.range, passage: $0) }
        }
    }

    /// `ge 1:5 1co 5:7` as `Ge 1:5 1Co 5:7`: an abbreviation in small letters is no word of English here.
    private static func capitalised(_ attribute: String) -> String {
        var result: [UInt8] = []
        var startsWord = true
        for byte in attribute.utf8 {
            let isLetter = 97...122 ~= byte | 32 && byte < 128
            result.append(isLetter && startsWord ? byte & ~32 : byte)
            startsWord = !isLetter
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// An OSIS reference, with the slips that lexica and commentaries make: a work before a colon, a verse's part after `!`,
    /// a second end without its book (`Gen.1.1-3`).
    static func passage(osis: some StringProtocol, in versification: Versification = .eng) -> Passage? {
        var reference = String(osis)
        if let passage = Passage(osis: reference, in: versification) { return passage }
        if let colon = reference.lastIndex(of: ":") { reference = String(reference[reference.index(after: colon)...]) }
        if let passage = Passage(osis: reference, in: versification) { return passage }
        let ends = reference.split(separator: "-", maxSplits: 1).map { end in end.prefix { $0 != "!" } }
        guard let from = ends.first, let to = ends.last, let first = Passage(osis: from, in: versification) else {
            return nil
        }
        if ends.count == 1 { return first }
        guard let end = Passage(osis: to, in: versification)?.last ?? shortEnd(to, after: first.last),
            first.first <= end
        else { return nil }
        return Passage(first.first, through: end, in: versification)
    }

    /// The second end of `Gen.1.1-3` or `Gen.1.1-2.3`.
    private static func shortEnd(_ end: Substring, after first: Verse) -> Verse? {
        let parts = end.split(separator: ".", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { UInt8($0) }
        guard numbers.count == parts.count else { return nil }
        switch numbers.count {
        case 1: return Verse(first.book, first.chapter, Int(numbers[0]))
        case 2: return Verse(first.book, Int(numbers[0]), Int(numbers[1]))
        default: return nil
        }
    }
}
