internal import JSONText
internal import Manuscript

/// Findings as an editor shows them.
enum Diagnostics {
    static func list(_ document: OpenDocument) -> [JSON] {
        guard let checked = document.checked else { return [] }
        return checked.findings.compactMap { located in
            located.place.bytes.map { diagnostic(located, document.text.range(of: $0)) }
        }
    }

    static func diagnostic(_ located: LocatedFinding, _ range: JSON) -> JSON {
        let finding = located.finding
        let evidence = finding.evidence.map { "\n\(finding.edition.map { "\($0): " } ?? "")\($0)" } ?? ""
        return [
            "range": range, "severity": .integer(severity(finding.severity)), "code": .string(finding.rule),
            "source": "catena", "message": .string(finding.message + evidence),
            "data": ["fingerprint": .string(located.fingerprint.text)],
        ]
    }

    private static func severity(_ severity: Finding.Severity) -> Int {
        switch severity {
        case .error: 1
        case .warning: 2
        case .note: 3
        }
    }

    /// The notification that tells an editor of a document's findings.
    static func published(_ uri: String, version: Int?, _ diagnostics: [JSON]) -> JSON {
        var members: [JSON.Member] = [.init("uri", .string(uri))]
        if let version { members.append(.init("version", .integer(version))) }
        members.append(.init("diagnostics", .array(diagnostics)))
        return ["jsonrpc": "2.0", "method": "textDocument/publishDiagnostics", "params": .object(members)]
    }
}
