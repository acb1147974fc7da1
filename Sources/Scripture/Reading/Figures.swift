/// The figures of one end of a reference, not yet told apart into chapter and verse: `3:16b`, `v. 5`, `xxiii. 4`.
struct Figures {
    enum Marker { case none, chapter, verse }

    /// Where the figures begin, keyword left out.
    var start: Int
    var end: Int
    var first: Int
    var second: Int?
    var marker = Marker.none
    /// A letter that names part of the verse, or 0.
    var part: UInt8 = 0
    var isRoman = false
    var isTitle = false
    /// A letter follows at once (`16NIV`).
    var isGlued = false
}

/// Where figures stand decides how they may be written.
enum FiguresPlace {
    /// After a book's name.
    case afterName
    /// In a list, or after the dash of a range; roman numerals only where the list has them.
    case inRun(isRoman: Bool)
    /// After a keyword, or alone.
    case bare
}
