internal import Scripture

/// What `in:` narrows a search to.
enum SearchedPlaces {
    /// `titles` and `colophons`, which are otherwise left out; `nil` for anything else.
    static func zones(_ value: [UInt8]) -> Set<UInt8>? {
        switch String(decoding: value, as: UTF8.self).lowercased() {
        case "titles", "title", "superscriptions": [IndexFields.Zone.title.rawValue]
        case "colophons", "colophon", "subscriptions": [IndexFields.Zone.colophon.rawValue]
        default: nil
        }
    }

    /// Passages in the numbering that all editions share, as packed verses.
    ///
    /// Understood are names of groups (`Pentateuch`), OSIS references, and references as people write them (`Ex-Deut`).
    /// - Throws: ``QueryError`` at the value.
    static func ranges(_ value: [UInt8], at place: Range<Int>) throws(QueryError) -> [ClosedRange<UInt32>] {
        let text = String(decoding: value, as: UTF8.self)
        if let group = groups[text.lowercased().filter { $0.isLetter }] { return group }
        if let passage = Passage(osis: text) { return [range(passage)] }
        if let books = books(text) { return [books] }
        let references = ReferenceReader().references(in: text)
        let passages = references.compactMap(\.passage)
        guard !passages.isEmpty, passages.count == references.count else {
            throw QueryError(
                "“\(text)” is no passage; write it like Pentateuch, Ex-Deut, \"Ex 32:7-14\" or Gospels", at: place)
        }
        return passages.map(range)
    }

    /// Titles, which stand at verse 0, belong to a chapter that is searched whole.
    private static func range(_ passage: Passage) -> ClosedRange<UInt32> {
        let first = passage.first
        let from = first.number == 1 ? Verse(first.book, first.chapter, 0) : first
        return from.packed...passage.last.packed
    }

    /// A book or a run of books: `Ex`, `Ex-Deut`.
    private static func books(_ text: String) -> ClosedRange<UInt32>? {
        let names = text.split(separator: "-", omittingEmptySubsequences: false)
        guard 1...2 ~= names.count, let first = names.first.flatMap(book), let last = names.last.flatMap(book),
            first <= last
        else { return nil }
        return Verse(first, 0, 0).packed...Verse(last, 255, 255).packed
    }

    private static func book(_ name: Substring) -> Book? {
        if let book = Book(osis: name) ?? Book(usfm: name.uppercased()) { return book }
        // A number at the end is a chapter, and the whole is a reference.
        guard name.last?.isNumber == false else { return nil }
        let references = ReferenceReader().references(in: name + " 1")
        guard references.count == 1, references[0].range.lowerBound == 0 else { return nil }
        return references[0].passage?.first.book
    }

    private static let groups: [String: [ClosedRange<UInt32>]] = {
        var groups: [String: [ClosedRange<UInt32>]] = [:]
        for line in Table(named: "book-groups.txt").lines {
            let fields = line.split(separator: ":")
            guard fields.count == 2 else { continue }
            let ranges: [ClosedRange<UInt32>] = fields[1].split(separator: " ").compactMap { run in
                let ends = run.split(separator: "-")
                guard let first = ends.first.flatMap({ Book(osis: $0) }),
                    let last = ends.last.flatMap({ Book(osis: $0) }),
                    first <= last
                else { return nil }
                return Verse(first, 0, 0).packed...Verse(last, 255, 255).packed
            }
            for name in fields[0].split(separator: ",") { groups[name.lowercased().filter { $0.isLetter }] = ranges }
        }
        return groups
    }()
}
