import Foundation
import Importers
import Library
import Philology
import Scripture
import Testing

@Suite struct SwordTests {
    @Test(arguments: [10, 12])
    func `the width of the index records is taken from the files, whatever the driver says`(width: Int) throws {
        try Fixture.withFolder { folder in
            let records = [(4, "The book of Anna."), (5, "And of <w lemma=\"strong:G11\">Abraham</w>.")]
            try SwordFixture(root: folder).writeVerses(
                records, driver: width == 10 ? "zText4" : "zText", indexWidth: width)
            let edition = try Fixture.readPath(folder)
            #expect(edition.verses.map(\.text) == ["The book of Anna.", "And of Abraham."])
            #expect(edition.words.map(\.segments) == ["Abraham"])
            #expect(edition.faults.counts.isEmpty)
        }
    }

    @Test func `markers of USFM take the place of the tags that were lost for them`() throws {
        try Fixture.withFolder { folder in
            let records = [
                (4, "the \\nd LORD</divineName> said"), (5, "the <divineName>LORD\\+nd* said"),
                (6, "said <divineName>he"),
            ]
            try SwordFixture(root: folder).writeVerses(records)
            let edition = try Fixture.readPath(folder)
            #expect(edition.verses.map(\.text) == ["the LORD said", "the LORD said", "said he"])
            #expect(edition.marks("Matt.1.1") == ["divineName: LORD"])
            #expect(edition.marks("Matt.1.2") == ["divineName: LORD"])
        }
    }

    @Test func `a note between two words leaves a space in a module that Haiola made`() throws {
        try Fixture.withFolder { folder in
            let text = "God<note>Or the Lord</note>made, and<note>x</note>, “<note>y</note>well"
            try SwordFixture(root: folder).writeVerses([(4, text)], conf: "Version=1.0\nHistory_1.0=with Haiola\n")
            let edition = try Fixture.readPath(folder)
            #expect(edition.text("Matt.1.1") == "God made, and, “well")
        }
    }

    @Test func `records that point outside the files are counted, and the rest is read`() throws {
        try Fixture.withFolder { folder in
            let records = [(4, "First."), (5, "Second."), (6, String(repeating: "long ", count: 30))]
            try SwordFixture(root: folder).writeVerses(records)
            let index = folder + "/modules/texts/tiny/nt.bzv"
            var bytes = [UInt8](try Data(contentsOf: URL(filePath: index)))
            bytes[5 * 10 + 4] = 255
            try Fixture.write(bytes, to: index)
            let edition = try Fixture.readPath(folder)
            #expect(edition.verses.map(\.verse.osis) == ["Matt.1.1", "Matt.1.3"])
            #expect(edition.faults.counts["record out of range"]?.count == 1)
        }
    }

    @Test func `a comment stands for every verse that shares its record`() throws {
        try Fixture.withFolder { folder in
            let text = "On the <reference osisRef=\"gen 5:1\">book</reference>; see ch. 2:3."
            try SwordFixture(root: folder).writeVerses([(4, text)], driver: "zCom")
            let index = folder + "/modules/texts/tiny/nt.bzv"
            var bytes = [UInt8](try Data(contentsOf: URL(filePath: index)))
            bytes.replaceSubrange(50..<60, with: bytes[40..<50])
            try Fixture.write(bytes, to: index)
            let comment = try #require(Fixture.readPath(folder).comments.first)
            #expect(comment.passage.osis == "Matt.1.1-Matt.1.2")
            #expect(comment.references.map(\.osis) == ["Gen.5.1", "Matt.2.3"])
        }
    }

    @Test func `a commentary that is references for the most part is read as links`() throws {
        try Fixture.withFolder { folder in
            let text = "beginning. <scripRef>Pr 8:22-24</scripRef>; <scripRef>Joh 1:1-3</scripRef>; Heb 1:10"
            try SwordFixture(root: folder).writeVerses([(4, text)], driver: "zCom")
            let links = try Fixture.readPath(folder)
            #expect(links.resource.kind == .links)
            #expect(
                links.links.map { "\($0.from) \($0.to)" } == [
                    "Matt.1.1 Prov.8.22-Prov.8.24", "Matt.1.1 John.1.1-John.1.3", "Matt.1.1 Heb.1.10",
                ])
        }
    }

    @Test func `a dictionary's entries and links are read`() throws {
        try Fixture.withFolder { folder in
            try SwordFixture(root: folder).writeDictionary(
                [("G0011", "Abraham, a patriarch, Mt 1:1"), ("WORD", "An entry.")],
                links: [("OTHER", "WORD"), ("DEAD", "NONE")])
            let lexicon = try Fixture.readPath(folder)
            #expect(lexicon.entries.map(\.key) == ["G0011", "WORD", "OTHER"])
            #expect(lexicon.entries.first?.strongs.map(\.description) == ["G11"])
            #expect(lexicon.entries.first?.references.map(\.osis) == ["Matt.1.1"])
            #expect(lexicon.faults.counts["dead link"]?.count == 1)
        }
    }

    @Test func `a module whose path leads out of its folder is refused`() throws {
        try Fixture.withFolder { folder in
            try Fixture.write("[X]\nModDrv=zText\nDataPath=../../etc/\n".utf8, to: folder + "/mods.d/x.conf")
            #expect(throws: ImportError.self) { try AddableFormat.read(folder, origin: "a test") }
        }
    }
}
