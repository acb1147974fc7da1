/// What a report must know of where it is shown.
public struct ReportSetting: Sendable {
    /// Columns of the terminal.
    public var width: Int
    /// Whether letters may be dressed in colour.
    public var isDressed: Bool
    /// The version of the program.
    public var version: String

    public init(width: Int, isDressed: Bool, version: String) {
        self.width = width
        self.isDressed = isDressed
        self.version = version
    }
}
