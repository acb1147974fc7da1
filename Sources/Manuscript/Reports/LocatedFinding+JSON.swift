public import JSONText

extension CheckedFile {
    /// Its findings, an object each.
    public var json: [JSON] { findings.map { $0.json(file: self) } }
}

extension LocatedFinding {
    /// One object, as `--format jsonl` writes it a line.
    func json(file: CheckedFile) -> JSON {
        var members: [JSON.Member] = [
            .init("rule", .string(finding.rule)), .init("severity", .string(finding.severity.rawValue)),
            .init("file", .string(file.name)),
            .init("start", Self.integer(place.bytes?.lowerBound)), .init("end", Self.integer(place.bytes?.upperBound)),
            .init("line", Self.integer(place.lines?.first.line)),
            .init("column", Self.integer(place.lines?.first.column)),
        ]
        if let last = place.lines?.last {
            members += [.init("endLine", .integer(last.line)), .init("endColumn", .integer(last.column))]
        }
        if let paragraph = place.paragraph { members.append(.init("paragraph", .integer(paragraph))) }
        if let page = place.page { members.append(.init("page", .integer(page))) }
        members += [
            .init("message", .string(finding.message)), .init("citation", Self.string(finding.citation)),
            .init("edition", Self.string(finding.edition)), .init("evidence", Self.string(finding.evidence)),
            .init("fix", fix(file: file)), .init("fingerprint", .string(fingerprint.text)),
        ]
        return .object(members)
    }

    private func fix(file: CheckedFile) -> JSON {
        guard let fix = finding.fix else { return .null }
        let bytes = file.place(fix.range).bytes
        return [
            "start": Self.integer(bytes?.lowerBound), "end": Self.integer(bytes?.upperBound),
            "replacement": .string(fix.replacement), "safe": .bool(fix.isSafe),
        ]
    }

    private static func integer(_ value: Int?) -> JSON { value.map { .integer($0) } ?? .null }
    private static func string(_ value: String?) -> JSON { value.map { .string($0) } ?? .null }
}
