internal import Scripture

/// References written in different ways.
public enum CitationStyleRule: Rule {
    public static let id = "citation-style"
    public static let severity = Finding.Severity.note
    public static let guide = RuleGuide(
        "References are not all written alike",
        explanation: """
            Nearly all references of the manuscript divide chapter and verse by one mark, or the ends of a range by one dash, \
            and this one by another. Nothing is said where both are common.
            """,
        example: "John 3:16; Rom 8:28; Gen 1:1; Ps 23:4; Isa 53:5; Heb 7:25; Rom 5.8",
        remedy: "Write them alike; `--fix` does.", hasSafeFix: true)

    /// How many references make a custom, and how large a part of all must follow it.
    private static let leastUses = 5
    private static let leastShare = 0.8

    public static func findings(in manuscript: CheckedManuscript) -> [Finding] {
        // What others say within quotation marks is in their style.
        let own = manuscript.references.filter { !manuscript.isNested($0.range.lowerBound, isQuotation: false) }
        let marks = own.flatMap { Self.marks($0, manuscript.prose) }
        return Mark.Place.allCases.flatMap { place in
            let here = marks.filter { $0.place == place }
            guard let custom = custom(here) else { return [Finding]() }
            return here.filter { $0.text != custom }.map { mark in
                finding(
                    mark.reference.range,
                    "\(place.rawValue) by “\(mark.text)”, elsewhere by “\(custom)”", citation: mark.reference.osis,
                    marks: [mark.range],
                    fix: Finding.Fix(range: mark.range, replacement: custom, isSafe: true))
            }
        }
    }

    private struct Mark {
        enum Place: String, CaseIterable {
            case verse = "chapter and verse are divided"
            case range = "the ends of the range are divided"
        }

        var place: Place
        var text: String
        var range: Range<Int>
        var reference: Reference
    }

    /// The marks between the figures of a reference.
    private static func marks(_ reference: Reference, _ prose: [UInt8]) -> [Mark] {
        guard reference.problem == nil, let first = reference.first, let last = reference.last,
            !isIdentifier(reference, prose)
        else { return [] }
        var gaps: [Range<Int>] = []
        var k = reference.range.lowerBound
        // Figures behind the name, and what stands between each two.
        var end: Int?
        while k < reference.range.upperBound {
            guard prose[k].isASCIIDigit else { k += 1; continue }
            var next = k
            while next < reference.range.upperBound, prose[next].isASCIIDigit { next += 1 }
            if let end, k - end <= 3, !prose[end..<k].contains(where: { $0.isASCIILetter || $0 <= 0x20 }) {
                gaps.append(end..<k)
            } else if end != nil, k - (end ?? k) > 3 || prose[(end ?? k)..<k].contains(where: \.isASCIILetter) {
                // The figure before belonged to the name: 1 John.
                gaps = []
            }
            end = next
            k = next
        }
        var marks: [Mark] = []
        func add(_ place: Mark.Place, _ range: Range<Int>) {
            let text = String(decoding: prose[range], as: UTF8.self)
            let isKnown = place == .verse ? text == ":" || text == "." : ["-", "–", "—", "‑"].contains(text)
            if isKnown { marks.append(Mark(place: place, text: text, range: range, reference: reference)) }
        }
        var rest = gaps[...]
        if first.verse != nil, reference.kind == .explicit, let gap = rest.first {
            add(.verse, gap)
            rest = rest.dropFirst()
        }
        if first != last, let gap = rest.first { add(.range, gap) }
        return marks
    }

    /// Whether it is written as programs write it: `Exod.32.10`.
    private static func isIdentifier(_ reference: Reference, _ prose: [UInt8]) -> Bool {
        guard let dot = prose[reference.range].firstIndex(of: 0x2E), dot > reference.range.lowerBound else {
            return false
        }
        return prose[dot - 1].isASCIILetter && dot + 1 < reference.range.upperBound && prose[dot + 1].isASCIIDigit
    }

    private static func custom(_ marks: [Mark]) -> String? {
        var counts: [String: Int] = [:]
        for mark in marks { counts[mark.text, default: 0] += 1 }
        guard let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), most.value >= leastUses,
            Double(most.value) >= leastShare * Double(marks.count)
        else { return nil }
        return most.key
    }
}
