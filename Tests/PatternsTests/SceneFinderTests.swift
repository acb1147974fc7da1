import Foundation
import Patterns
import Scripture
import Testing
import TextIndex

@Suite("Scenes in an invented edition") struct SceneFinderTests {
    private func find(topics: [(line: String, osis: [String])] = []) throws -> [FoundScene] {
        let tiny = try SceneTinyIndex(PleadingScene.verses, topics: topics)
        defer { tiny.remove() }
        let finder = try #require(try SceneFinder(tiny.open()))
        return try finder.scenes(of: SceneFile.scene(named: "pleading", PleadingScene.file))
    }

    @Test("A passage whose words fill the slots is found first, with the verse of each") func slots() throws {
        let first = try #require(try find().first)
        #expect(first.passage.osis == "Gen.1.1-Gen.1.3")
        #expect(first.fillings.map { $0?.verse.osis } == ["Gen.1.1", "Gen.1.2", "Gen.1.3"])
        #expect(first.fillings[1]?.cue.text == "H6419 H1157 ~3")
        #expect(first.fillings.allSatisfy { $0?.denial == nil })
    }

    @Test("A slot bound to come after is not filled from before") func order() throws {
        let second = try #require(
            try find().first { $0.passage.first.chapter == 2 && $0.passage.first.book == .genesis })
        #expect(second.passage.osis == "Gen.2.2")
        #expect(second.fillings[2] == nil)
    }

    @Test("Words that deny a slot are shown as that") func denied() throws {
        let denied = try #require(try find().first { $0.passage.first.book == .exodus })
        #expect(denied.fillings[1]?.denial == "forbidden")
    }

    @Test("Words too far apart are no cue, and a passage without a core slot is none") func abstains() throws {
        let found = try find()
        #expect(!found.contains { $0.passage.overlaps(Passage(osis: "Exod.2") ?? $0.passage) })
        #expect(!found.contains { $0.passage.first.osis == "Gen.1.4" })
    }

    @Test("A line of a topical index that lists the passage raises it and is named") func topics() throws {
        let plain = try #require(try find().first { $0.passage.first.book == .exodus })
        let listed = try #require(
            try find(topics: [("PLEADING: Forbidden", ["Exod.1.1"]), ("OTHER: Pleading", ["Gen.1.5"])])
                .first { $0.passage.first.book == .exodus })
        #expect(listed.topics.map(\.name) == ["PLEADING: Forbidden"])
        #expect(listed.score > plain.score)
    }

    @Test("The scenes in a passage are those that overlap it") func inPassage() throws {
        let tiny = try SceneTinyIndex(PleadingScene.verses)
        defer { tiny.remove() }
        let finder = try #require(try SceneFinder(tiny.open()))
        let scene = try SceneFile.scene(named: "pleading", PleadingScene.file)
        let passage = try #require(Passage(osis: "Gen.1.3-Gen.1.5"))
        #expect(try finder.scenes(of: scene, in: passage).map(\.passage.osis) == ["Gen.1.1-Gen.1.3"])
        let empty = try #require(Passage(osis: "Gen.1.4-Gen.1.5"))
        #expect(try finder.scenes(of: scene, in: empty).isEmpty)
    }

    @Test("By example, what shares words and topics with the examples comes first, and they do not come") func like()
        throws
    {
        let tiny = try SceneTinyIndex(
            (1...60).map { ("Lev.\($0 % 27 + 1).\($0 / 27 + 1)", "¶ plain words number \($0)") }
                .sorted { Verse(osis: $0.0) ?? Verse(.leviticus, 1, 1) < Verse(osis: $1.0) ?? Verse(.leviticus, 1, 1) }
                + [
                    ("Num.1.1", "¶ the well was deep"), ("Num.2.1", "¶ a well of water"),
                    ("Num.3.1", "¶ she drew at the well"),
                    ("Num.4.1", "¶ a mountain"),
                ],
            topics: [("WELLS: Deep", ["Num.1.1", "Num.2.1"]), ("WELLS: Other", ["Num.3.1"])])
        defer { tiny.remove() }
        let finder = try #require(try SceneFinder(tiny.open()))
        let examples = ["Num.1.1", "Num.2.1"].compactMap { Passage(osis: $0) }
        let found = try ExampleFinder(finder, scenes: []).scenes(like: examples)
        #expect(found.first?.passage.osis == "Num.3.1")
        #expect(!found.contains { one in examples.contains { $0.overlaps(one.passage) } })
        #expect(found.first?.shared.isEmpty == false)
    }
}
