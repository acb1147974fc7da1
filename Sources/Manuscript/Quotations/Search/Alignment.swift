/// Words of a text set beside words of an edition.
package enum Alignment {
    /// One step through both.
    package enum Step: UInt8, Sendable {
        /// The same word on both sides.
        case same
        /// Two words, one on each side.
        case changed
        /// A word of the text only.
        case added
        /// A word of the edition only.
        case leftOut
    }
}
