/// One end of a reference while it is being read.
struct CitedPoint: Equatable {
    var book: Book
    var chapter: Int?
    var verse: Int?
    var part: UInt8 = 0
    var isTitle = false
    /// It gives its own chapter or book, so that it is no verse of the chapter before.
    var isNamed = false
    /// `Jude 1`: the chapter of a book of one chapter, unless verses follow.
    var isAloneInSingle = false
}
