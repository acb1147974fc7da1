/// OpenDocument texts, as LibreOffice writes them, through pandoc.
public enum OpenDocumentReader: PandocReader {
    public static let format = "odt"
    public static let endings = ["odt"]
}
