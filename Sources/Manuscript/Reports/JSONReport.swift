internal import JSONText

/// One JSON document: the findings, and what is told of all files together.
public struct JSONReport: Report {
    public static let format = "json"

    private var isEmpty = true

    public init(_ setting: ReportSetting) {}

    public mutating func begin(_ bytes: inout [UInt8]) { bytes += #"{"findings":["#.utf8 }

    public mutating func add(_ file: CheckedFile, _ bytes: inout [UInt8]) {
        for finding in file.findings {
            if !isEmpty { bytes.append(0x2C) }
            isEmpty = false
            bytes.append(0x0A)
            finding.json(file: file).append(to: &bytes)
        }
    }

    public mutating func end(_ summary: CheckSummary, _ bytes: inout [UInt8]) {
        bytes += (isEmpty ? "]," : "\n],").utf8
        bytes += #""summary":"#.utf8
        let counts = Finding.Severity.allCases.reversed().map {
            JSON.Member($0.rawValue + "s", .integer(summary.counts[$0] ?? 0))
        }
        let rest: [JSON.Member] = [
            .init("files", .integer(summary.files)), .init("known", .integer(summary.known)),
            .init(
                "passedOver",
                .array(summary.passedOver.map { ["file": .string($0.file), "reason": .string($0.reason)] })),
        ]
        JSON.object(counts + rest).append(to: &bytes)
        bytes += "}\n".utf8
    }
}
