/// RTF, through pandoc.
public enum RichTextReader: PandocReader {
    public static let format = "rtf"
    public static let endings = ["rtf"]
    static let isPacked = false
}
