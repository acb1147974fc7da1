internal import JSONText

/// One finding a line, for programs that read as it is written.
public struct JSONLinesReport: Report {
    public static let format = "jsonl"

    public init(_ setting: ReportSetting) {}

    public mutating func add(_ file: CheckedFile, _ bytes: inout [UInt8]) {
        for finding in file.findings {
            finding.json(file: file).append(to: &bytes)
            bytes.append(0x0A)
        }
    }
}
