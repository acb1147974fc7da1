import Foundation
import Scripture
import Testing

/// The tables of `docs/guides/references.md`, row by row.
@Suite struct ReferenceGuideTests {
    struct Row: CustomTestStringConvertible, Sendable {
        var text: String, language = "en", context: String, found: String
        var testDescription: String { text }
    }

    static let rows: [Row] = {
        let guide = URL(filePath: #filePath).appending(path: "../../../docs/guides/references.md").standardized
        guard let text = try? String(contentsOf: guide, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
            guard 5...6 ~= cells.count, cells[1] != "text", !cells[1].hasPrefix("---") else { return nil }
            if cells.count == 6 {
                return Row(text: cells[1], language: cells[2], context: cells[3], found: cells[4])
            }
            return Row(text: cells[1], context: cells[2], found: cells[3])
        }
    }()

    @Test func `the guide has its tables`() {
        #expect(Self.rows.count > 100)
    }

    @Test(arguments: rows)
    func `the guide says what is found`(row: Row) throws {
        let reader = ReferenceReader(languages: [try #require(Language(code: row.language))])
        let context = row.context.isEmpty ? nil : try reader.context(row.context)
        let found = reader.references(in: row.text, context: context).map { reference in
            (reference.problem == nil ? "" : "!") + (reference.kind == .contextual ? "=" : "") + (reference.osis ?? "?")
        }
        #expect((found.isEmpty ? "-" : found.joined(separator: " ")) == row.found)
    }
}
