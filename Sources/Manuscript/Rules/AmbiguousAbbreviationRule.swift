internal import Scripture

/// An abbreviation that more than one book has.
public enum AmbiguousAbbreviationRule: Rule {
    public static let id = "ambiguous-abbreviation"
    public static let severity = Finding.Severity.warning
    public static let guide = RuleGuide(
        "The abbreviation may mean more than one book",
        explanation: """
            Two or more books are abbreviated so, and each has the chapter and verse. Readers and programs choose differently: \
            “Jud” is Jude to one and Judges to another.
            """,
        example: "They chose new gods (Jud 1:5).",
        remedy: "Write a longer form of the name that is meant.")

    public static func findings(in manuscript: CheckedManuscript) -> [Finding] {
        manuscript.references.compactMap { reference in
            guard reference.kind == .explicit, reference.problem == nil, let passage = reference.passage,
                let first = reference.first
            else { return nil }
            let start = reference.range.lowerBound
            guard manuscript.prose[start].isASCIILetter else { return nil }
            let books = manuscript.reader.booksMeant(byNameAt: start, in: manuscript.prose)
                .filter { isPossible($0, passage, manuscript.reader.versification) }
            guard books.count > 1, books.contains(first.book) else { return nil }
            let written = manuscript.words(start..<reference.range.upperBound).prefix { $0.isLetter }
            // What the handbooks prescribe for the book is its own.
            let isPrescribed =
                written == ReferenceWriter(.short).text(passage).prefix { $0.isLetter }
                || written == first.book.name(in: .english)
            guard !isPrescribed else { return nil }
            return finding(
                reference.range,
                "may mean \(books.map { $0.name(in: .english) }.formatted("or")); read as \(passage.name)",
                citation: reference.osis)
        }
    }

    private static func isPossible(_ book: Book, _ passage: Passage, _ versification: Versification) -> Bool {
        guard let last = versification.lastVerse(of: book, chapter: passage.last.chapter) else { return false }
        return passage.last.number <= last || passage.first.number == 1 && passage.verses.count > 1
    }
}
