/// One reference found in a text: one item of a list, such as `Gen 1:1` or `5-7` in `Gen 1:1, 3, 5-7; 2:4`.
public struct Reference: Hashable, Sendable {
    /// Where a reference has its book from.
    public enum Kind: String, Sendable {
        /// The reference names its book.
        case explicit
        /// The book, or the book and chapter, come from what stands before or from the context given.
        case contextual
    }

    /// One end of a reference, as fine as it is written.
    public struct Point: Hashable, Sendable {
        /// The book as named or understood.
        public let book: Book
        /// `nil` where only the book is cited.
        public let chapter: Int?
        /// `nil` where a whole chapter is cited; 0 is a title.
        public let verse: Int?
        /// A part of the verse: the `a` of `4a`.
        public let part: Character?
    }

    /// Whether the reference goes on past its last point.
    public enum Following: Sendable {
        case nothing
        /// `f`: and the next verse or chapter.
        case next
        /// `ff`: to the end of the chapter, or of the book where a chapter is cited.
        case rest
    }

    /// Where it stands in the text: UTF-8 bytes. Its keyword (`chapter`, `v.`) is not part of it where it names no book.
    public let range: Range<Int>
    /// Whether it names its book.
    public let kind: Kind
    /// As written; `nil` where the book is unknown.
    public let first: Point?
    /// As written; the same as `first` where no range is written.
    public let last: Point?
    /// Whether `f` or `ff` stands behind it.
    public let following: Following
    /// The versification it is judged in.
    public let versification: Versification
    /// The verses it names, as far as there are such; `nil` where there is none.
    public let passage: Passage?
    /// What is wrong with it, or `nil`.
    public let problem: ReferenceProblem?

    /// Whether it names a verse that exists (in the edition, where one was asked about). A range whose end runs over
    /// is valid as far as it goes; ``problem`` then says what is wrong.
    public var isValid: Bool {
        guard let passage else { return false }
        if case .absentFromEdition(let verses) = problem { return verses.count < passage.verses.count }
        return true
    }

    /// The verses it names in OSIS, each end written out: `Gen.1.1-Gen.1.31`. Where there are no such verses, the
    /// reference as written (`Gen.51`); `nil` where the book is unknown.
    public var osis: String? {
        if let passage { return passage.osis }
        guard let first, let last else { return nil }
        return first == last ? first.osis : "\(first.osis)-\(last.osis)"
    }
}

extension Reference.Point {
    /// As written, in OSIS: `Gen.51`, `Gen.1.40`. Parts of verses are left out.
    public var osis: String {
        guard let chapter else { return book.osis }
        guard let verse else { return "\(book.osis).\(chapter)" }
        return "\(book.osis).\(chapter).\(verse)"
    }
}
