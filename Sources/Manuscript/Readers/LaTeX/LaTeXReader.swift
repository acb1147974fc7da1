/// LaTeX: the text of the document, without commands, comments, mathematics and verbatim text.
public enum LaTeXReader: NativeReader {
    public static let format = "latex"
    public static let endings = ["tex", "latex", "ltx"]

    static func write(to writer: inout ProseWriter) {
        let bytes = writer.source
        var range = 0..<bytes.count
        if let begin = bytes.place(of: "\\begin{document}", from: 0, to: bytes.count) {
            let end = bytes.place(of: "\\end{document}", from: begin, to: bytes.count) ?? bytes.count
            range = begin + 16..<max(end, begin + 16)
        }
        var text = LaTeXText(bytes)
        text.write(range, as: .paragraph, to: &writer)
        // Footnotes become blocks of their own, so that they do not part the sentence they stand in.
        while let note = text.takeNote() { text.write(note, as: .footnote, to: &writer) }
    }
}
