/// Annotations of GitHub's workflows: `::error file=…,line=…::message`.
public struct GitHubReport: Report {
    public static let format = "github"

    public init(_ setting: ReportSetting) {}

    public mutating func add(_ file: CheckedFile, _ bytes: inout [UInt8]) {
        for located in file.findings {
            var properties = ["file=" + Self.escaped(file.name, isProperty: true)]
            if let lines = located.place.lines {
                properties += [
                    "line=\(lines.first.line)", "endLine=\(lines.last.line)", "col=\(lines.first.column)",
                ]
                // GitHub takes columns only within one line.
                if lines.first.line == lines.last.line { properties.append("endColumn=\(lines.last.column)") }
            }
            properties.append("title=" + Self.escaped("catena: " + located.finding.rule, isProperty: true))
            var message = located.finding.message
            if let evidence = located.finding.evidence { message += "\n" + evidence }
            let command = Self.command(located.finding.severity)
            bytes += "::\(command) \(properties.joined(separator: ","))::\(Self.escaped(message))\n".utf8
        }
    }

    public mutating func end(_ summary: CheckSummary, _ bytes: inout [UInt8]) {
        for file in summary.passedOver {
            bytes += "::warning file=\(Self.escaped(file.file, isProperty: true))::\(Self.escaped(file.reason))\n".utf8
        }
    }

    private static func command(_ severity: Finding.Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .note: "notice"
        }
    }

    /// As the runner's toolkit writes them.
    private static func escaped(_ text: String, isProperty: Bool = false) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": result += "%25"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            case ":" where isProperty: result += "%3A"
            case "," where isProperty: result += "%2C"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
