/// Words of a text set beside words of an edition.
struct Alignment: Hashable {
    enum Step: UInt8 {
        /// The same word on both sides.
        case same
        /// Two words, one on each side.
        case changed
        /// A word of the text only.
        case added
        /// A word of the edition only.
        case leftOut
    }

    /// The words of the text.
    var words: Range<Int>
    /// The words of the edition, from the first to the last that is set beside one of the text.
    var places: Range<Int>
    var steps: [Step]

    var matched: Int { steps.count { $0 == .same } }
}
