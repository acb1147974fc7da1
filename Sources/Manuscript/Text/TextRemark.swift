/// A comment in the markup of a manuscript: `<!-- … -->`, `% …`, `\rem …`.
public struct TextRemark: Hashable, Sendable {
    /// Its words, without the marks of the comment.
    public var text: String
    /// Bytes of the file, marks included.
    public var file: Range<Int>

    public init(text: String, file: Range<Int>) {
        self.text = text
        self.file = file
    }
}
