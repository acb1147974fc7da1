import Foundation
import Manuscript
import Scripture
import Testing

/// The tables in `Rules`, one for each rule: they are its examples for a reader, and its tests.
@Suite("The table of a rule") struct RuleTableTests {
    struct Row: CustomTestStringConvertible {
        var manuscript: String
        var found: String

        var testDescription: String { manuscript }
    }

    static func rows(_ rule: String) throws -> [Row] {
        let url = try #require(Bundle.module.url(forResource: rule, withExtension: "md", subdirectory: "Rules"))
        return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix("| ") }
            .dropFirst().map { line in
                let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
                return Row(manuscript: cells[0], found: cells[1])
            }
    }

    @Test("says what it finds and what it does not", arguments: allRules.map { $0.id })
    func table(rule: String) throws {
        let editions = try TinyEditions()
        defer { editions.remove() }
        let shelf = EditionShelf(names: ["KJV", "WEB"]) { passage, edition in
            edition == "WEB" ? passage.verses.filter { $0 == Verse(.acts, 8, 37) } : []
        }
        let checker = Checker(
            reader: ReferenceReader(), editions: shelf, selection: RuleSelection(selected: [rule])
        ) { text, references in try editions.finder.quotations(in: text, references: references) }
        let rows = try Self.rows(rule)
        for row in rows {
            let words = row.manuscript.replacing("⏎", with: "\n").replacing("␀", with: "\0")
            let text = try PlainTextReader.read(Array(words.utf8), named: "row")
            let found = try checker.findings(in: text).map { "\($0.severity): \($0.message)" }
            #expect((found.isEmpty ? "-" : found.joined(separator: "; ")) == row.found, "\(row.manuscript)")
        }
        #expect(rows.contains { $0.found == "-" } && rows.contains { $0.found != "-" })
    }
}
