/// A run of verses from `first` through `last`, counted in one versification.
public struct Passage: Hashable, Sendable {
    /// The verse it begins with; number 0 takes in a title.
    public let first: Verse
    /// The verse it ends with, which belongs to it.
    public let last: Verse
    /// How `first` and `last` are counted.
    public let versification: Versification

    /// - Precondition: `first` does not stand after `last`.
    public init(_ first: Verse, through last: Verse, in versification: Versification = .eng) {
        precondition(first <= last)
        self.first = first
        self.last = last
        self.versification = versification
    }

    /// A single verse.
    public init(_ verse: Verse, in versification: Versification = .eng) {
        self.init(verse, through: verse, in: versification)
    }

    /// A whole chapter, or `nil` where the versification has no such chapter. Titles (verse 0) are left out.
    public init?(_ book: Book, chapter: Int, in versification: Versification = .eng) {
        guard let last = versification.lastVerse(of: book, chapter: chapter) else { return nil }
        self.init(Verse(book, chapter, 1), through: Verse(book, chapter, last), in: versification)
    }

    /// The passage of an OSIS reference: `Exod.32.10`, `Exod.32.7-Exod.32.14`, `Exod.32` or `Obad`;
    /// `nil` where it is none, runs backwards, or names a chapter the versification lacks.
    public init?(osis: some StringProtocol, in versification: Versification = .eng) {
        let ends = osis.split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count <= 2, let from = ends.first, let to = ends.last,
            let first = Self.extent(of: from, in: versification),
            let last = Self.extent(of: to, in: versification),
            first.lowerBound <= last.upperBound
        else { return nil }
        self.init(first.lowerBound, through: last.upperBound, in: versification)
    }

    private static func extent(of osis: some StringProtocol, in versification: Versification) -> ClosedRange<Verse>? {
        if let verse = Verse(osis: osis) { return verse...verse }
        let parts = osis.split(separator: ".", omittingEmptySubsequences: false)
        guard let name = parts.first, let book = Book(osis: name) else { return nil }
        if parts.count == 2 {
            guard let chapter = UInt8(parts[1]), let last = versification.lastVerse(of: book, chapter: Int(chapter))
            else { return nil }
            return Verse(book, Int(chapter), 1)...Verse(book, Int(chapter), last)
        }
        let chapters = versification.chapterCount(of: book)
        guard parts.count == 1, chapters > 0, let last = versification.lastVerse(of: book, chapter: chapters)
        else { return nil }
        return Verse(book, 1, 1)...Verse(book, chapters, last)
    }

    /// The OSIS reference with every verse written out: `Exod.32.10` or `Exod.32.7-Exod.32.14`.
    public var osis: String {
        first == last ? first.osis : "\(first.osis)-\(last.osis)"
    }

    /// Whether it begins and ends with the same verse.
    public var isSingleVerse: Bool { first == last }

    /// Whether the verse, counted in the same versification, stands in it.
    public func contains(_ verse: Verse) -> Bool { first <= verse && verse <= last }

    /// Whether the two share a verse. Both must count in the same versification to be compared.
    public func overlaps(_ other: Passage) -> Bool { first <= other.last && other.first <= last }

    /// Its verses in order, without titles (verse 0) except where the passage begins with one.
    /// - Complexity: O(number of verses).
    public var verses: [Verse] {
        var all: [Verse] = []
        var verse: Verse? = first
        while let current = verse, current <= last {
            all.append(current)
            verse = versification.verse(after: current)
        }
        return all
    }
}

extension Passage: CustomStringConvertible {
    /// As ``osis``.
    public var description: String { osis }
}
