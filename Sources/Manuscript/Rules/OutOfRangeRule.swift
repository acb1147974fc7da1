internal import Scripture

/// A chapter or verse that there is not.
public enum OutOfRangeRule: Rule {
    public static let id = "out-of-range"
    public static let severity = Finding.Severity.error
    public static let guide = RuleGuide(
        "There is no such chapter or verse",
        explanation: """
            The book has fewer chapters, or the chapter fewer verses, than the reference says. Most often a digit is wrong, or \
            two references have run together. Where the book is not named but taken from what stands before, or no verse is given, \
            the finding is a warning, for it may not be meant as a reference: “Acts 29” is the name of a network.
            """,
        example: "The mercy of God (Exodus 32:36).",
        remedy: "Look the passage up. The last chapter or verse there is is given.")

    public static func findings(in manuscript: CheckedManuscript) -> [Finding] {
        manuscript.references.compactMap { reference in
            let message: String
            switch reference.problem {
            case .chapterOutOfRange(let book, let last):
                message = "\(book.name(in: .english)) has \(last) chapter\(last == 1 ? "" : "s")"
            case .verseOutOfRange(let book, let chapter, let last):
                message = "\(book.name(in: .english)) \(chapter) has \(last) verse\(last == 1 ? "" : "s")"
            case .bookAbsent(let book): message = "\(book.name(in: .english)) is not counted in this numbering"
            default: return nil
            }
            return finding(
                reference.range, message, severity: isSure(reference) ? .error : .warning,
                citation: reference.osis)
        }
    }

    /// Whether a book is named, and no other numbering has the passage either: the Vulgate's Daniel has 14 chapters.
    private static func isSure(_ reference: Reference) -> Bool {
        guard reference.kind == .explicit else { return false }
        let others: [Versification] = [.vul, .lxx, .org]
        switch reference.problem {
        case .chapterOutOfRange(let book, _):
            // A name and one number may be a title, a volume and its page.
            guard reference.last?.verse != nil else { return false }
            guard let chapter = reference.first?.chapter else { return true }
            if isOfGreekEsther(book, chapter) { return false }
            return !others.contains { $0.lastVerse(of: book, chapter: chapter) != nil }
        case .verseOutOfRange(let book, let chapter, _):
            guard let number = reference.last?.verse else { return true }
            if isOfGreekEsther(book, chapter) { return false }
            return !others.contains { $0.lastVerse(of: book, chapter: chapter) ?? 0 >= number }
        default: return true
        }
    }

    /// Greek Esther goes on where the Hebrew book ends; in the Latin Bible it does so under the same name.
    private static func isOfGreekEsther(_ book: Book, _ chapter: Int) -> Bool { book == .esther && 10...16 ~= chapter }
}
