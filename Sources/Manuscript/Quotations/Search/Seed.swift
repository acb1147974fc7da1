/// Words of a text that stand in a row in an edition.
struct Seed: Hashable {
    /// The first word in the text.
    var word: Int
    /// The first word among all editions' words.
    var place: Int
    var count: Int
    /// How much the words tell, in quarters of a bit.
    var weight: Int

    var diagonal: Int { place - word }
    var wordEnd: Int { word + count }
    var placeEnd: Int { place + count }
}
