/// Word's documents, through pandoc.
public enum WordReader: PandocReader {
    public static let format = "docx"
    public static let endings = ["docx"]
}
