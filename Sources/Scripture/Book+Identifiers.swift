extension Book {
    /// The OSIS 2.1.1 identifier, such as `Exod`.
    public var osis: String { Self.identifiers[Int(rawValue) - 1].osis }

    /// The USFM 3 identifier, such as `EXO`.
    public var usfm: String { Self.identifiers[Int(rawValue) - 1].usfm }

    /// The book of an OSIS identifier, matched exactly.
    public init?(osis: some StringProtocol) {
        guard let book = Self.byOSIS[String(osis)] else { return nil }
        self = book
    }

    /// The book of a USFM identifier, matched exactly.
    public init?(usfm: some StringProtocol) {
        guard let book = Self.byUSFM[String(usfm)] else { return nil }
        self = book
    }

    private static let identifiers: [(osis: String, usfm: String)] = Table(named: "books.tsv").lines.map { line in
        let fields = line.split(separator: "\t")
        return (String(fields[0]), String(fields[1]))
    }

    private static let byOSIS = Dictionary(uniqueKeysWithValues: allCases.map { ($0.osis, $0) })
    private static let byUSFM = Dictionary(uniqueKeysWithValues: allCases.map { ($0.usfm, $0) })
}

extension Book: Comparable {
    /// Books order as the canon does.
    public static func < (a: Book, b: Book) -> Bool { a.rawValue < b.rawValue }
}

extension Book {
    /// Whether the book belongs to the Hebrew Bible (the Protestant Old Testament).
    public var isOldTestament: Bool { self <= .malachi }

    /// Whether the book belongs to the New Testament.
    public var isNewTestament: Bool { self >= .matthew && self <= .revelation }

    /// Whether the book stands outside the sixty-six.
    public var isDeuterocanonical: Bool { self > .revelation }
}
