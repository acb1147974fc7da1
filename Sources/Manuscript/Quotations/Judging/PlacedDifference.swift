/// Where words of a manuscript differ from those they are set beside: a ``WordDifference`` before the edition's letters are
/// read, since most placements are never told.
struct PlacedDifference {
    var kind: WordDifference.Kind
    /// UTF-8 bytes of the prose.
    var written: Range<Int>
    /// The words of the edition, as places among those of all editions; empty where its words are not to be told.
    var places: Range<Int>
}
