import Manuscript
import Scripture

/// A manuscript whose quotations are given by hand, to test what is made of them.
struct InventedManuscript {
    static let words = """
        He is merciful.

        God says: “Now leave me alone, so that my wrath may burn” (Exodus 32:10).

        It is written, “Jesus wept” (John 11:36). See Jer 33-11 and Exod 32:99.
        """

    static let editions = EditionShelf(names: ["ONE", "TWO"]) { passage, _ in
        passage.verses.filter { $0 == Verse(.acts, 8, 37) }
    }

    static func range(of words: String, in text: ManuscriptText) -> Range<Int> {
        let prose = String(decoding: text.prose, as: UTF8.self)
        guard let found = prose.firstRange(of: words) else { return 0..<0 }
        let start = prose.utf8.distance(from: prose.startIndex, to: found.lowerBound)
        return start..<start + words.utf8.count
    }

    /// “wrath” where the edition has “anger”, and two words cited from the verse after theirs.
    static let finder: Checker.Finder = { text, references in
        let first = range(of: "Now leave me alone, so that my wrath may burn", in: text)
        let second = range(of: "Jesus wept", in: text)
        guard !first.isEmpty, !second.isEmpty else { return [] }
        let exodus = Passage(Verse(.exodus, 32, 10)), john = Passage(Verse(.john, 11, 35))
        return [
            FoundQuotation(
                range: first, form: .marked,
                places: [
                    .init(
                        passage: exodus, edition: "ONE", score: 0.9,
                        differences: [WordDifference(.words, written: range(of: "wrath", in: text), edition: "anger")])
                ], citation: references.firstIndex { $0.osis == "Exod.32.10" }, verdict: .altered, namedEdition: "ONE"),
            FoundQuotation(
                range: second, form: .marked, places: [.init(passage: john, edition: "ONE", score: 1)],
                citation: references.firstIndex { $0.osis == "John.11.36" }, verdict: .wrongReference),
        ]
    }

    static func checker(_ selection: RuleSelection = RuleSelection()) -> Checker {
        Checker(reader: ReferenceReader(), editions: editions, selection: selection, finder: finder)
    }

    static func checked(_ words: String = words, selection: RuleSelection = RuleSelection(), format: String = "text")
        throws -> CheckedFile
    {
        let text = try ReaderSamples.reader(format).read(Array(words.utf8), named: "sermon.txt")
        return CheckedFile(text, file: Array(words.utf8), findings: try checker(selection).findings(in: text))
    }

    static func report(_ report: any Report.Type, _ files: [CheckedFile], width: Int = 100, isDressed: Bool = false)
        -> String
    {
        var report = report.init(
            ReportSetting(width: width, isDressed: isDressed, version: "1.2.3"))
        var bytes: [UInt8] = []
        var summary = CheckSummary()
        report.begin(&bytes)
        for file in files {
            report.add(file, &bytes)
            summary.add(file)
        }
        report.end(summary, &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
