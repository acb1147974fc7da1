/// What a reader remembers between references.
struct ReadingState: Sendable {
    struct Place: Hashable, Sendable {
        var book: Book
        var chapter: Int
        var verse: Int?
        /// Where the reference that gave it ended, counted from the beginning of the input.
        var end = 0
    }

    /// A list of references under way.
    struct Run: Sendable {
        var book: Book
        var chapter: Int
        /// The last verse cited, `nil` after a whole chapter.
        var verse: Int?
        var isRoman = false
        var language = 0
        /// Whether the list began with a keyword (`vv. 3`), with no book of its own.
        var isBare = false
    }

    /// The context given by the caller.
    var home: Place?
    /// The last reference read.
    var last: Place?
    var run: Run?
    /// Where the last paragraph began, counted from the beginning of the input.
    var paragraph = 0
}
