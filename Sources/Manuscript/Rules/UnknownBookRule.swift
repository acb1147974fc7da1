internal import Scripture

/// A reference to a book that there is not.
public enum UnknownBookRule: Rule {
    public static let id = "unknown-book"
    public static let severity = Finding.Severity.error
    public static let guide = RuleGuide(
        "No book has this name",
        explanation: """
            A chapter and verse follow a word that stands where a book's name would and is near to one, but is none. A reader \
            cannot look the passage up, and a program leaves it out.
            """,
        example: "Hezekiah 3:16 promises the same.",
        remedy: "Write the name of the book that is meant. The nearest names are given.")

    public static func findings(in manuscript: CheckedManuscript) -> [Finding] {
        manuscript.references.compactMap { reference in
            guard case .unknownBook(let near) = reference.problem else { return nil }
            let names = near.map { $0.name(in: .english) }
            let message =
                names.isEmpty
                ? "no book is called so" : "no book is called so; near it are \(names.formatted())"
            return finding(reference.range, message)
        }
    }
}
