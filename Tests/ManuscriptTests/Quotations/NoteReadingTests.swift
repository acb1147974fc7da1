import Manuscript
import Scripture
import Testing

@Suite struct NoteReadingTests {
    private static let text = "“For God so loved the mankind, that he gave his only begotten Son” (John 3:16, KJV)"

    /// What is found in ``text`` where an edition has a note on the verse.
    private func findings(note: String, of edition: String) throws -> [String] {
        let editions = try TinyEditions()
        defer { editions.remove() }
        let shelf = EditionShelf(names: ["KJV", "WEB"], absent: { _, _ in [] }) { passage, name in
            name == edition && passage.contains(Verse(.john, 3, 16)) ? [note] : []
        }
        let checker = Checker(
            reader: ReferenceReader(), editions: shelf, selection: RuleSelection(selected: ["misquotation"])
        ) { text, references in try editions.finder.quotations(in: text, references: references) }
        return try checker.findings(in: PlainTextReader.read(Array(Self.text.utf8), named: "row")).map(\.rule)
    }

    @Test func `words that a footnote of the edition has are a variant, not an error`() throws {
        #expect(try findings(note: "Or, mankind", of: "KJV").isEmpty)
    }

    @Test func `a note that has other words, or another edition's, excuses nothing`() throws {
        #expect(try findings(note: "Or, cosmos", of: "KJV") == ["misquotation"])
        #expect(try findings(note: "Or, mankind", of: "WEB") == ["misquotation"])
    }
}
