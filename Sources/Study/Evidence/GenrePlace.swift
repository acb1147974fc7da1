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
        var place = GenrePlace(genre: .narrative, opening: nil)
        for line in Table(named: "genres.tsv").lines {
            let fields = line.split(separator: "\t")
            guard fields.count >= 2, let genre = Genre(rawValue: String(fields[0])),
                let extent = Passage(osis: fields[1]), extent.contains(verse)
            else { continue }
            place = GenrePlace(genre: genre, opening: fields.count > 2 ? Passage(osis: fields[2]) : nil)
        }
        self = place
    }
}
