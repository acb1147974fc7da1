internal import JSONText

/// SARIF 2.1.0, which code hosts and editors read.
public struct SARIFReport: Report {
    public static let format = "sarif"

    private let version: String
    private var isEmpty = true

    public init(_ setting: ReportSetting) {
        version = setting.version
    }

    public mutating func begin(_ bytes: inout [UInt8]) {
        bytes += #"{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":"#.utf8
        let tool: JSON = [
            "driver": [
                "name": "catena", "semanticVersion": .string(version), "rules": .array(allRules.map(Self.rule)),
            ]
        ]
        tool.append(to: &bytes)
        bytes += #","columnKind":"unicodeCodePoints","results":["#.utf8
    }

    public mutating func add(_ file: CheckedFile, _ bytes: inout [UInt8]) {
        for finding in file.findings {
            if !isEmpty { bytes.append(0x2C) }
            isEmpty = false
            bytes.append(0x0A)
            Self.result(finding, file).append(to: &bytes)
        }
    }

    public mutating func end(_ summary: CheckSummary, _ bytes: inout [UInt8]) {
        bytes += (isEmpty ? "]," : "\n],").utf8
        bytes += #""invocations":["#.utf8
        let notes = summary.passedOver.map { file -> JSON in
            [
                "level": "error", "message": ["text": .string("\(file.file): \(file.reason)")],
                "locations": [["physicalLocation": ["artifactLocation": Self.artifact(file.file)]]],
            ]
        }
        let invocation: JSON = [
            "executionSuccessful": .bool(summary.passedOver.isEmpty), "toolExecutionNotifications": .array(notes),
        ]
        invocation.append(to: &bytes)
        bytes += "]}]}\n".utf8
    }

    // MARK: - Parts

    private static func rule(_ rule: any Rule.Type) -> JSON {
        [
            "id": .string(rule.id), "name": .string(name(rule.id)),
            "shortDescription": ["text": .string(rule.guide.title)],
            "fullDescription": ["text": .string(rule.guide.explanation)],
            "help": ["text": .string(rule.guide.remedy)],
            "defaultConfiguration": ["level": .string(rule.severity.rawValue)],
        ]
    }

    /// `WrongReference`, as SARIF asks a rule's name to be.
    private static func name(_ id: String) -> String {
        id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    private static func result(_ located: LocatedFinding, _ file: CheckedFile) -> JSON {
        let finding = located.finding
        var message = finding.message
        if let evidence = finding.evidence { message += "\n" + evidence }
        var members: [JSON.Member] = [
            .init("ruleId", .string(finding.rule)),
            .init("ruleIndex", .integer(allRules.firstIndex { $0.id == finding.rule } ?? -1)),
            .init("level", .string(finding.severity.rawValue)), .init("message", ["text": .string(message)]),
            .init("locations", [location(located.place, file)]),
            .init("partialFingerprints", ["catenaFinding/v1": .string(located.fingerprint.text)]),
        ]
        if let fix = finding.fix, let bytes = file.place(fix.range).bytes, let place = file.place(fix.range).lines {
            let change: JSON = [
                "artifactLocation": artifact(file.name),
                "replacements": [
                    [
                        "deletedRegion": region(bytes, place), "insertedContent": ["text": .string(fix.replacement)],
                    ]
                ],
            ]
            let words = fix.isSafe ? "Mend it" : "Write what is given, if it is what you mean"
            members.append(.init("fixes", [["description": ["text": .string(words)], "artifactChanges": [change]]]))
        }
        return .object(members)
    }

    private static func location(_ place: FilePlace, _ file: CheckedFile) -> JSON {
        var physical: [JSON.Member] = [.init("artifactLocation", artifact(file.name))]
        if let bytes = place.bytes, let lines = place.lines { physical.append(.init("region", region(bytes, lines))) }
        var members: [JSON.Member] = [.init("physicalLocation", .object(physical))]
        let part = place.paragraph.map { "paragraph \($0)" } ?? place.page.map { "page \($0)" }
        if let part { members.append(.init("logicalLocations", [["name": .string(part)]])) }
        return .object(members)
    }

    private static func region(
        _ bytes: Range<Int>, _ lines: (first: FilePlace.LineColumn, last: FilePlace.LineColumn)
    ) -> JSON {
        [
            "startLine": .integer(lines.first.line), "startColumn": .integer(lines.first.column),
            "endLine": .integer(lines.last.line), "endColumn": .integer(lines.last.column),
            "byteOffset": .integer(bytes.lowerBound), "byteLength": .integer(bytes.count),
        ]
    }

    private static func artifact(_ name: String) -> JSON { ["uri": .string(uri(name))] }

    /// The path as a URI reference (RFC 3986).
    private static func uri(_ path: String) -> String {
        var result = path.hasPrefix("/") ? "file://" : ""
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in path.utf8 {
            if byte.isASCIILetter || byte.isASCIIDigit || "-._~/".utf8.contains(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                result += "%"
                result.unicodeScalars.append(Unicode.Scalar(digits[Int(byte >> 4)]))
                result.unicodeScalars.append(Unicode.Scalar(digits[Int(byte & 15)]))
            }
        }
        return result
    }
}
