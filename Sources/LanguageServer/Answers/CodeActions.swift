internal import JSONText
internal import Library
internal import Manuscript
internal import Scripture

/// What can be done at a place: mend a finding, mend all that is safe, insert the words of a reference.
struct CodeActions {
    let document: OpenDocument
    let texts: VerseTexts?
    let references: ReferenceReader

    /// - Parameter only: the kinds that are asked for; empty for all.
    func list(in range: Range<Int>, only: [String]) -> [JSON] {
        func isWanted(_ kind: String) -> Bool {
            only.isEmpty || only.contains { kind == $0 || kind.hasPrefix($0 + ".") }
        }
        var actions: [JSON] = []
        if isWanted("quickfix") { actions += fixes(in: range) }
        if isWanted("source.fixAll.catena") { actions += all() }
        if isWanted("refactor.rewrite") { actions += quotation(range) }
        return actions
    }

    private func fixes(in range: Range<Int>) -> [JSON] {
        guard let checked = document.checked else { return [] }
        return checked.findings.compactMap { located -> JSON? in
            guard let bytes = located.place.bytes, bytes.lowerBound <= range.upperBound,
                range.lowerBound <= bytes.upperBound, let fix = located.finding.fix,
                let place = checked.place(fix.range).bytes
            else { return nil }
            return [
                "title": .string(fix.replacement.isEmpty ? "Take it out" : "Write “\(fix.replacement)”"),
                "kind": "quickfix", "isPreferred": .bool(fix.isSafe),
                "diagnostics": [Diagnostics.diagnostic(located, document.text.range(of: bytes))],
                "edit": edit([(place, fix.replacement)]),
            ]
        }
    }

    private func all() -> [JSON] {
        guard let checked = document.checked else { return [] }
        var end = 0
        let edits = checked.findings.compactMap { located -> (Range<Int>, String)? in
            guard let fix = located.finding.fix, fix.isSafe else { return nil }
            return checked.place(fix.range).bytes.map { ($0, fix.replacement) }
        }.sorted { $0.0.lowerBound < $1.0.lowerBound }.filter { range, _ in
            defer { end = max(end, range.upperBound) }
            return range.lowerBound >= end
        }
        guard !edits.isEmpty else { return [] }
        return [
            ["title": "Mend all that is safe to mend", "kind": "source.fixAll.catena", "edit": edit(edits)]
        ]
    }

    /// The words of a reference, put before it.
    private func quotation(_ range: Range<Int>) -> [JSON] {
        guard let cited = document.cited(at: range.lowerBound, references), let words = texts?.words(cited.passage),
            let edition = texts?.edition.name
        else { return [] }
        let start = cited.range.lowerBound
        let isBracketed = start > 0 && document.text.bytes[start - 1] == UInt8(ascii: "(")
        let place = isBracketed ? start - 1 : start
        let edits: [(Range<Int>, String)] =
            isBracketed
            ? [(place..<place, "“\(words)” ")]
            : [(cited.range, "“\(words)” (\(document.text.words(cited.range)))")]
        return [
            [
                "title": .string("Insert the words of \(ReferenceWriter(.full).text(cited.passage)) (\(edition))"),
                "kind": "refactor.rewrite",
                "edit": edit(edits),
            ]
        ]
    }

    private func edit(_ edits: [(range: Range<Int>, text: String)]) -> JSON {
        let changes = edits.map { edit -> JSON in
            ["range": document.text.range(of: edit.range), "newText": .string(edit.text)]
        }
        return ["changes": .object([.init(document.uri, .array(changes))])]
    }
}
