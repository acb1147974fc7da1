internal import Scripture

/// A passage elsewhere in its rank among all that has to do with the one studied.
struct RankedPassage {
    /// The verse that weighs the most, with those beside it that weigh nearly as much.
    var passage: Passage
    /// The weightiest verse of it.
    var peak: Verse
    var score: Double
    /// Why it is there, the weightiest first; each with its source.
    var reasons: [Kin.Reason]
}
