/// Markdown: CommonMark with front matter, tables, footnotes and the markup of HTML, as manuscripts use it.
public enum MarkdownReader: NativeReader {
    public static let format = "markdown"
    public static let endings = ["md", "markdown", "mdown", "mkd", "qmd", "rmd"]

    static func write(to writer: inout ProseWriter) {
        var blocks = MarkdownBlocks(source: writer.source)
        blocks.write(to: &writer)
    }
}
