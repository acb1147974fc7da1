internal import Scripture

/// A verse that the edition named does not have.
public enum AbsentVerseRule: Rule {
    public static let id = "absent-verse"
    public static let severity = Finding.Severity.warning
    public static let guide = RuleGuide(
        "The edition named does not have this verse",
        explanation: """
            Editions differ in what they hold for part of the text: many leave out Acts 8:37 or Mark 16:9–20, or keep them in a \
            note. A reader who opens the edition that the citation names will not find the verse there.
            """,
        example: "“If thou believest with all thine heart, thou mayest” (Acts 8:37, WEB).",
        remedy: "Name an edition that has the verse, or say that it stands in a note.")

    public static func findings(in manuscript: CheckedManuscript) -> [Finding] {
        var named: [Int: String] = [:]
        for quotation in manuscript.quotations {
            if let citation = quotation.citation, let name = quotation.namedEdition {
                named[citation] = manuscript.editions.edition(named: name)
            }
        }
        return manuscript.references.enumerated().compactMap { k, reference in
            guard let passage = reference.passage, passage.last.packed - passage.first.packed < 256,
                let edition = named[k] ?? self.edition(after: reference, manuscript)
            else { return nil }
            let absent = manuscript.editions.absent(passage, edition)
            guard !absent.isEmpty else { return nil }
            return finding(
                reference.range, "the \(edition) does not have \(absent.map(\.name).formatted())",
                citation: reference.osis, edition: edition)
        }
    }

    /// The edition named at once behind a reference: `Acts 8:37 (WEB)`, `Acts 8:37, WEB`.
    private static func edition(after reference: Reference, _ manuscript: CheckedManuscript) -> String? {
        let prose = manuscript.prose
        var k = reference.range.upperBound
        let limit = min(prose.count, k + 6)
        while k < limit, " ,;([".utf8.contains(prose[k]) { k += 1 }
        var end = k
        while end < prose.count, end - k < 12, prose[end].isASCIILetter || prose[end].isASCIIDigit { end += 1 }
        guard end > k + 1, 0x41...0x5A ~= prose[k], 0x41...0x5A ~= prose[k + 1] else { return nil }
        return manuscript.editions.edition(named: manuscript.words(k..<end))
    }
}
