internal import Scripture

/// What kind of text stands at a verse, and the verse that opens the whole it belongs to.
struct GenrePlace {
    let genre: Genre
    /// A prophet's title, a letter's address, the heading of a collection; `nil` where there is none.
    let opening: Passage?

    private init(genre: Genre, opening: Passage?) {
        self.genre = genre
        self.opening = opening
    }

    /// A verse that no line of the table has is narrative.
    init(at verse: Verse) {
        self = Self.table.last { $0.extent.contains(verse) }?.place ?? GenrePlace(genre: .narrative, opening: nil)
    }

    /// The later of two lines holds.
    private static let table = Table(named: "genres.tsv").lines.compactMap {
        line -> (extent: Passage, place: GenrePlace)? in
        let fields = line.split(separator: "\t")
        guard fields.count >= 2, let genre = Genre(rawValue: String(fields[0])), let extent = Passage(osis: fields[1])
        else { return nil }
        return (extent, GenrePlace(genre: genre, opening: fields.count > 2 ? Passage(osis: fields[2]) : nil))
    }
}
