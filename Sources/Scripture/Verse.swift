/// The address of one verse: book, chapter and number. It says nothing of the numbering (versification)
/// it counts in; a ``Passage`` does.
///
/// Number 0 is what stands before the first verse: a psalm's title, or a chapter's heading matter.
/// Verses order by book (canon order), chapter and number.
public struct Verse: Hashable, Sendable {
    /// Book × 65,536 + chapter × 256 + number: the form in which libraries and indexes store a verse.
    public let packed: UInt32

    /// - Parameters:
    ///   - chapter: 0 through 255.
    ///   - number: 0 through 255.
    public init(_ book: Book, _ chapter: Int, _ number: Int) {
        precondition(0...255 ~= chapter && 0...255 ~= number)
        packed = UInt32(book.rawValue) << 16 | UInt32(chapter) << 8 | UInt32(number)
    }

    /// The verse of a stored number, or `nil` where it names no book.
    public init?(packed: UInt32) {
        guard packed >> 24 == 0, Book(rawValue: UInt8(truncatingIfNeeded: packed >> 16)) != nil else { return nil }
        self.packed = packed
    }

    /// The verse of an OSIS identifier such as `Exod.32.10`, or `nil` where it is not one.
    public init?(osis: some StringProtocol) {
        let parts = osis.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let book = Book(osis: parts[0]),
            let chapter = UInt8(parts[1]), let number = UInt8(parts[2])
        else { return nil }
        self.init(book, Int(chapter), Int(number))
    }

    /// The book it stands in.
    public var book: Book { Book(rawValue: UInt8(truncatingIfNeeded: packed >> 16)) ?? .genesis }
    /// Its chapter, from 1; 0 is what stands before the first chapter.
    public var chapter: Int { Int(packed >> 8 & 255) }
    /// Its number in the chapter; 0 is a title.
    public var number: Int { Int(packed & 255) }

    /// The OSIS identifier, such as `Exod.32.10`.
    public var osis: String { "\(book.osis).\(chapter).\(number)" }
}

extension Verse: Comparable {
    /// Verses order by book, chapter and number.
    public static func < (a: Verse, b: Verse) -> Bool { a.packed < b.packed }
}

extension Verse: CustomStringConvertible {
    /// As ``osis``.
    public var description: String { osis }
}
