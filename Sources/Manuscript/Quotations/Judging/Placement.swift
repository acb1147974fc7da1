internal import Scripture

/// A quotation set beside one passage of one edition.
struct Placement {
    /// The edition, by its place in the finder's list.
    var edition: Int
    /// The words of the edition, as places among those of all editions.
    var places: Range<Int>
    var passage: Passage
    var differences: [PlacedDifference]
    /// How much of the words agrees, 0 to 1.
    var score: Double
    /// How many words agree, and how much they tell in quarters of a bit.
    var matched: Int
    var weight: Int
    /// Whether it is whole verses, from the first word to the last.
    var isWhole: Bool
    /// Whether every letter and sign is as the edition prints it.
    var isExact: Bool

    /// Whether the words are the edition's: what differs does not change them.
    var isFaithful: Bool { !differences.contains { $0.kind.isChange } }

    /// Whether the first or the last of the words set beside it are not the edition's: the quotation may be wider.
    func leavesEnds(of bytes: Range<Int>) -> Bool {
        guard let first = differences.first, let last = differences.last else { return false }
        return first.written.lowerBound <= bytes.lowerBound || last.written.upperBound >= bytes.upperBound
    }
}
