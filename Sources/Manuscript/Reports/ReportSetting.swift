/// What a report must know of where it is shown.
public struct ReportSetting: Sendable {
    /// Columns of the terminal.
    public var width: Int
    /// Whether letters may be dressed in colour.
    public var isDressed: Bool
    /// How many columns a text takes.
    public var columns: @Sendable (String) -> Int
    /// The version of the program.
    public var version: String

    public init(width: Int, isDressed: Bool, columns: @escaping @Sendable (String) -> Int, version: String) {
        self.width = width
        self.isDressed = isDressed
        self.columns = columns
        self.version = version
    }
}
