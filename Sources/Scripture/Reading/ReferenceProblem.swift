/// What is wrong with a reference as it is written.
public enum ReferenceProblem: Hashable, Sendable {
    /// No book has this name; `near` are those whose names come nearest, nearest first.
    case unknownBook(near: [Book])
    /// The name is that of several books, and nothing tells which is meant: `Corinthians 3:4`. The first is taken.
    case ambiguousBook([Book])
    /// The versification does not count this book.
    case bookAbsent(Book)
    /// The book has no such chapter; `last` is its last.
    case chapterOutOfRange(Book, last: Int)
    /// The chapter has no such verse; `last` is its last.
    case verseOutOfRange(Book, chapter: Int, last: Int)
    /// The end stands before the beginning.
    case reversedRange
    /// A hyphen stands between chapter and verse (`Jer 33-11`), which no range of chapters can explain.
    case hyphenForColon
    /// The versification counts these verses, but the edition asked about leaves them out.
    case absentFromEdition([Verse])
}

extension ReferenceProblem: CustomStringConvertible {
    /// What is wrong, as an English sentence without its full stop.
    public var description: String {
        switch self {
        case .unknownBook(let near):
            near.isEmpty
                ? "no book has this name"
                : "no book has this name; near it: " + near.map { $0.name(in: .english) }.joined(separator: ", ")
        case .ambiguousBook(let books):
            "the name may mean " + books.map { $0.name(in: .english) }.joined(separator: " or ") + "; read as the first"
        case .bookAbsent(let book): "this versification does not count \(book.name(in: .english))"
        case .chapterOutOfRange(let book, let last):
            "\(book.name(in: .english)) has \(last) chapter\(last == 1 ? "" : "s")"
        case .verseOutOfRange(let book, let chapter, let last):
            "\(book.name(in: .english)) \(chapter) has \(last) verse\(last == 1 ? "" : "s")"
        case .reversedRange: "the range ends before it begins"
        case .hyphenForColon: "read as chapter and verse: there is no such range of chapters"
        case .absentFromEdition(let verses):
            "the edition has no " + verses.prefix(3).map(\.osis).joined(separator: ", ")
                + (verses.count > 3 ? " and \(verses.count - 3) more" : "")
        }
    }
}
