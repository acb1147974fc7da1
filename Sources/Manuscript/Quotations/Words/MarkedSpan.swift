/// Words that a manuscript sets between quotation marks.
struct MarkedSpan: Hashable, Sendable {
    /// Between the marks: UTF-8 bytes.
    var bytes: Range<Int>
    var words: Range<Int>
    /// How many other pairs of marks stand around it.
    var depth: Int
}
