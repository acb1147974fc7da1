internal import Scripture

/// The verses that the list around a reference cites, in the `eng` numbering.
struct CitedExtent {
    private let passages: [Passage]
    /// From the first to the last of them.
    let hull: Passage

    /// `nil` where none names verses, or they stand in different books.
    init?(_ index: Int, _ manuscript: CheckedManuscript) {
        passages = manuscript.list(around: index).compactMap { k in
            manuscript.references[k].passage.flatMap { $0.versification.map($0, to: .eng) }
        }
        guard let own = manuscript.references[index].passage.flatMap({ $0.versification.map($0, to: .eng) }) else {
            return nil
        }
        let near = passages.filter { $0.first.book == own.first.book }
        guard let first = near.map(\.first).min(), let last = near.map(\.last).max() else { return nil }
        hull = Passage(first, through: last)
    }

    func contains(_ verse: Verse) -> Bool { passages.contains { $0.contains(verse) } }

    func holds(_ passage: Passage) -> Bool { passage.verses.allSatisfy(contains) }
}
