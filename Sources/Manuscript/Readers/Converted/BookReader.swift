/// Electronic books, through pandoc.
public enum BookReader: PandocReader {
    public static let format = "epub"
    public static let endings = ["epub"]
}
