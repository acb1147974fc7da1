import Importers
import Library
import Scripture
import Testing

@Suite struct USFMTests {
    @Test func `running text leaves out notes, headings and attributes, and keeps quote marks`() throws {
        let edition = try Fixture.read("TST.usfm")
        #expect(edition.text("Titus.1.1") == "Anna, a servant of the Lord, to all who read,")
        #expect(edition.text("Titus.1.2") == "“Come and see, come and hear,” Selah")
        #expect(edition.text("Titus.1.4") == "walk on.")
        #expect(edition.text("Titus.2.1") == "Sing a new song.")
        #expect(edition.text("Titus.2.6") == "First half and second half.")
        #expect(edition.verses.count == 5)
        #expect(edition.textsAreSound && edition.placesAreSound)
    }

    @Test func `marked parts and lines are known by their place`() throws {
        let edition = try Fixture.read("TST.usfm")
        #expect(edition.marks("Titus.1.1") == ["divineName: Lord", "added: all"])
        #expect(
            edition.marks("Titus.1.2") == [
                "lineBreak: ", "wordsOfJesus: come and hear,", "lineBreak: ", "lineBreak: ", "selah: Selah",
            ])
        #expect(edition.verses.map(\.beginsParagraph) == [true, true, false, true, false])
    }

    @Test func `notes and headings stand where they are called`() throws {
        let edition = try Fixture.read("TST.usfm")
        #expect(edition.headings.map(\.kind) == [.section, .psalmTitle, .acrostic])
        let parallels = try #require(edition.notes.first)
        #expect(parallels.kind == .crossReference && parallels.references.map(\.osis) == ["1Tim.1.1-1Tim.1.2"])
        let note = try #require(edition.notes.dropFirst().first)
        #expect((note.catchword, note.text, note.offset) == ("servant", "Or bond-servant", 28))
        #expect(edition.notes.last?.references.map(\.osis) == ["Ps.96.1"])
    }

    @Test func `verses in one and empty verses are counted`() throws {
        let faults = try Fixture.read("TST.usfm").faults.counts
        #expect(faults["several verses in one"]?.samples == ["Titus.1.2: 2-3"])
        #expect(faults["empty verse"]?.samples == ["Titus.1.5"])
        #expect(faults.count == 2)
    }

    @Test(.enabled(if: SharedData.bsb != nil, "shared data is absent"))
    func `the Berean Standard Bible has 31,084 verses and no faults`() throws {
        let edition = try Fixture.readPath(#require(SharedData.bsb))
        #expect(edition.resource.name == "BSB" && edition.resource.title == "Berean Standard Bible")
        #expect(edition.verses.count == 31_084)
        #expect(edition.faults.counts.isEmpty)
        #expect(edition.textsAreSound && edition.placesAreSound)
        #expect(
            edition.text("Exod.32.10")
                == "Now leave Me alone, so that My anger may burn against them and consume them. Then I will make you into a great nation.”"
        )
        #expect(edition.headings.count { $0.kind == .psalmTitle } == 116)
    }
}
