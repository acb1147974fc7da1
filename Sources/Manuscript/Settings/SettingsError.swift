/// What is wrong with settings.
public struct SettingsError: Error, Hashable, Sendable {
    /// The line of the file, from 1, where it can be told.
    public var line: Int?
    public var message: String

    public init(line: Int?, _ message: String) {
        self.line = line
        self.message = message
    }
}
