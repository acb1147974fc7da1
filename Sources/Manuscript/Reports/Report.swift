/// Tells the findings of files, one file after another.
public protocol Report: Sendable {
    /// What the option calls it: `sarif`.
    static var format: String { get }

    init(_ setting: ReportSetting)

    mutating func begin(_ bytes: inout [UInt8])
    mutating func add(_ file: CheckedFile, _ bytes: inout [UInt8])
    mutating func end(_ summary: CheckSummary, _ bytes: inout [UInt8])
}

extension Report {
    public mutating func begin(_ bytes: inout [UInt8]) {}
    public mutating func end(_ summary: CheckSummary, _ bytes: inout [UInt8]) {}
}
