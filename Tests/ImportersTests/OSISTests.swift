import Importers
import Library
import Philology
import Scripture
import Testing

@Suite struct OSISTests {
    @Test func `verses are read as milestones and as elements`() throws {
        let edition = try Fixture.read("tiny.osis.xml")
        #expect(edition.text("Ruth.1.1") == "In those days the Lord spoke & said,")
        #expect(edition.text("Ruth.1.2") == "Goye out.")
        #expect(edition.text("Ruth.1.3") == "Held as an element.")
        #expect(edition.marks("Ruth.1.1") == ["divineName: Lord", "wordsOfJesus: spoke & said,"])
        #expect(edition.marks("Ruth.1.2") == ["wordsOfJesus: Goye", "added: ye"])
        #expect(edition.verses.map(\.beginsParagraph) == [true, false, true])
        #expect(edition.resource.name == "TIE" && edition.resource.licence == "Public Domain")
    }

    @Test func `a tag keeps its numbers, the chief one first, and its parse as written`() throws {
        let word = try #require(Fixture.read("tiny.osis.xml").words.first)
        #expect(word.segments == "days" && word.range == 9..<13)
        #expect(word.strongs.map(\.description) == ["H3117", "H853"])
        #expect(word.morphology == "strongMorph:TH8804")
    }

    @Test func `a note has its place and its references`() throws {
        let edition = try Fixture.read("tiny.osis.xml")
        #expect(edition.notes.map(\.text) == ["Or told"])
        #expect(edition.notes.first?.offset == 36)
        #expect(edition.notes.first?.references.map(\.osis) == ["Gen.1.1-Gen.1.3"])
        #expect(edition.headings == [Heading(verse: Verse(.ruth, 1, 1), kind: .psalmTitle, text: "A title")])
    }

    @Test func `entities that grow are refused, and no file outside is read`() throws {
        let bomb = """
            <!DOCTYPE osis [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
            <osis><verse osisID="Gen.1.1">&c;</verse></osis>
            """
        #expect(throws: ImportError.self) { try Fixture.readDocument(bomb) }
        let outside = """
            <!DOCTYPE osis [<!ENTITY x SYSTEM "file:///etc/passwd">]><osis><verse osisID="Gen.1.1">&x; text</verse></osis>
            """
        #expect(throws: ImportError.self) { try Fixture.readDocument(outside) }
    }

    @Test func `a document nested without end is refused with the reason`() throws {
        let deep = "<osis>" + String(repeating: "<div>", count: 100_000)
        let error = try #require(throws: ImportError.self) { try Fixture.readDocument(deep) }
        guard case .damaged(_, let reason) = error else { throw error }
        #expect(reason.contains("deep"))
    }

    @Test func `a document that ends early is refused with the line`() throws {
        let error = try #require(throws: ImportError.self) {
            try Fixture.readDocument("<osis>\n<verse osisID=\"Gen.1.1\">In the beg")
        }
        guard case .damaged(let path, let reason) = error else { throw error }
        #expect(path.hasSuffix("document.xml") && reason.hasPrefix("line 2"))
    }
}
