package import JSONText
package import Manuscript
package import Scripture

/// A quotation as other programs read it.
package enum QuotationObject {
    /// `{"start":…,"end":…,"text":"…","osis":"Exod.32.10","edition":"BSB","verdict":"altered","score":0.97,…}`
    package static func json(_ quotation: FoundQuotation, _ prose: [UInt8], _ references: [Reference]) -> JSON {
        let first = quotation.places.first
        func string(_ text: String?) -> JSON { text.map { JSON.string($0) } ?? .null }
        var members: [JSON.Member] = []
        func add(_ name: String, _ value: JSON) { members.append(JSON.Member(name, value)) }
        add("start", .integer(quotation.range.lowerBound))
        add("end", .integer(quotation.range.upperBound))
        add("text", .string(String(decoding: prose[quotation.range], as: UTF8.self)))
        add("form", .string(quotation.form.rawValue))
        add("osis", string(first?.passage.osis))
        add("edition", string(first?.edition))
        add("verdict", .string(quotation.verdict.rawValue))
        add("certain", .bool(quotation.isCertain))
        add("score", first.map { JSON.number(($0.score * 1000).rounded() / 1000) } ?? .null)
        add("citation", string(quotation.citation.flatMap { references[$0].osis }))
        add("named", string(quotation.namedEdition))
        add("expected", string(quotation.expectedEdition))
        add("differences", .array((first?.differences ?? []).map { difference($0, prose) }))
        add("editions", .array(editions(quotation).map { JSON.string($0) }))
        add("alternatives", .array(alternatives(quotation).map { JSON.string($0) }))
        return .object(members)
    }

    private static func difference(_ difference: WordDifference, _ prose: [UInt8]) -> JSON {
        .object([
            JSON.Member("kind", .string(difference.kind.rawValue)),
            JSON.Member("start", .integer(difference.written.lowerBound)),
            JSON.Member("end", .integer(difference.written.upperBound)),
            JSON.Member("written", .string(String(decoding: prose[difference.written], as: UTF8.self))),
            JSON.Member("edition", .string(difference.edition)),
        ])
    }

    /// Other passages where the words stand as well as in the first.
    private static func alternatives(_ quotation: FoundQuotation) -> [String] {
        guard let first = quotation.places.first else { return [] }
        var seen = [first.passage.osis]
        for place in quotation.places where place.score >= first.score - 0.001 && !place.passage.overlaps(first.passage)
        {
            if !seen.contains(place.passage.osis) { seen.append(place.passage.osis) }
        }
        return Array(seen.dropFirst())
    }

    /// The editions that have the words as well as the first.
    private static func editions(_ quotation: FoundQuotation) -> [String] {
        guard let first = quotation.places.first else { return [] }
        var seen: [String] = []
        for place in quotation.places where place.score >= first.score - 0.001 && place.passage.overlaps(first.passage)
        {
            if !seen.contains(place.edition) { seen.append(place.edition) }
        }
        return seen
    }

    static let schema = Schema.object([
        ("start", .integer("UTF-8 bytes of the text")), ("end", .integer()), ("text", .string()),
        ("form", .words(["marked", "block", "unmarked"])), ("osis", .nullable(.string("where the words stand"))),
        ("edition", .nullable(.string())), ("verdict", .words(Verdict.allCases.map(\.rawValue))),
        ("certain", .boolean("whether the verdict is sure")), ("score", .nullable(.number("how much agrees, 0 to 1"))),
        ("citation", .nullable(.string("OSIS; the reference that the text gives for it"))),
        ("named", .nullable(.string("the edition that the text names"))),
        ("expected", .nullable(.string("the edition that the text follows"))),
        (
            "differences",
            .array(
                .object([
                    ("kind", .string()), ("start", .integer()), ("end", .integer()), ("written", .string()),
                    ("edition", .string("the edition's words there")),
                ]))
        ), ("editions", .array(.string("that have the words as well"))),
        ("alternatives", .array(.string("OSIS; where the words stand as well"))),
    ])
}
