internal import Scripture

/// Parts of the canon that a reader would want heard in turn: law, history, poetry, prophets, gospels and Acts,
/// letters and Revelation, and the books beside them.
enum CanonPart {
    static func of(_ book: Book) -> Int {
        switch book {
        case ...(.deuteronomy): 0
        case ...(.esther): 1
        case ...(.songOfSongs): 2
        case ...(.malachi): 3
        case ...(.acts): 4
        case ...(.revelation): 5
        default: 6
        }
    }
}
