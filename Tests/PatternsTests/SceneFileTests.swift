import Foundation
import Patterns
import Philology
import Testing

@Suite("Files of scenes") struct SceneFileTests {
    @Test("Every scene that comes with the program can be read, and its slots have cues") func shipped() throws {
        let scenes = try SceneCatalogue().all()
        #expect(scenes.count >= 12)
        for scene in scenes {
            #expect(scene.slots.count >= 4, "\(scene.name)")
            #expect(scene.slots.allSatisfy { !$0.cues.isEmpty }, "\(scene.name)")
            #expect(!scene.about.isEmpty, "\(scene.name)")
        }
    }

    @Test("No scene names a book and chapter: what it knows is words") func noReferences() throws {
        let folder = URL(filePath: #filePath).appending(path: "../../../Sources/CTables/data/scenes").standardized
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        #expect(files.count >= 12)
        for file in files {
            let text = try String(contentsOf: file, encoding: .utf8)
            #expect(text.firstMatch(of: /\b\d+:\d+|\b[1-3]?[A-Z][a-z]+\.\d+\.\d+/) == nil, "\(file.lastPathComponent)")
        }
    }

    @Test("A file says what a scene is") func reading() throws {
        let scene = try SceneFile.scene(
            named: "pleading",
            """
            title: Pleading        # a comment
            about: 'One pleads: others are spared.'
            span: 6
            form: told
            slots:
              plea:
                core: yes
                weight: 2
                cues:
                  - H6419.hitpael H1157 ~5 *0.8   # to pray for; isn't it
                absent:
                  forbidden:
                    - pray not
              outcome:
                - spared|saved & ! not
            topics:
              - PRAYER/answered *0.5
            """)
        #expect(scene.title == "Pleading")
        #expect(scene.about == "One pleads: others are spared.")
        #expect(scene.span == 6)
        #expect(scene.isTold)
        #expect(scene.slots.map(\.name) == ["plea", "outcome"])
        #expect(scene.slots[0].isCore)
        #expect(scene.slots[0].weight == 2)
        #expect(scene.slots[0].cues.map(\.weight) == [0.8])
        #expect(scene.slots[0].cues[0].numbers.map(\.description).sorted() == ["H1157", "H6419"])
        #expect(scene.slots[0].denials.map(\.word) == ["forbidden"])
        #expect(scene.slots[1].cues[0].runs.map(\.isNegated) == [false, true])
        #expect(scene.topics.map(\.topic) == ["PRAYER"])
    }

    @Test("A file with the line ends of other systems says the same") func lineEnds() throws {
        let text = "title: A\nslots:\n  plea:\n    core: yes\n    cues:\n      - pray *0.5\n"
        let other = try SceneFile.scene(named: "a", text.replacingOccurrences(of: "\n", with: "\r\n"))
        #expect(try SceneFile.scene(named: "a", text).slots == other.slots)
        #expect(other.slots[0].cues[0].weight == 0.5)
    }

    @Test(
        "What is wrong with a file is said with its line",
        arguments: [
            ("title: A\nslots:\n  a:\n    core: yes\n    cues:\n      - H6419.hiphilish\n", 6, "hiphilish"),
            ("title: A\nslots:\n  a:\n    core: yes\n    cues:\n      - pray *2\n", 6, "*2"),
            ("title: A\nslots:\n  a:\n    core: yes\n    cues:\n      - pray H6419\n", 6, "mixes"),
            ("title: A\nspan: many\n", 2, "number"),
            ("title: A\nslotz: 3\n", 2, "slotz"),
            ("title: A\ntitle: B\n", 2, "twice"),
            ("title: [A]\n", 1, "quotation"),
            ("title: A\nslots:\n\ta: b\n", 3, "tab"),
            ("title: A\nslots:\n", 2, "no value"),
            ("title: A\nslots:\n  a:\n    - pray\n", 0, "core"),
            ("", 0, "nothing"),
        ])
    func problems(text: String, line: Int, word: String) {
        let problem = #expect(throws: SceneProblem.self) { try SceneFile.scene(named: "a", text) }
        #expect(problem?.line == line)
        #expect(problem?.file == "a.yaml")
        #expect(problem?.reason.contains(word) == true, "\(problem?.reason ?? "")")
    }

    @Test(
        "A scene is found by its name, by the beginning of it, or by what it is asked for by",
        arguments: [
            ("intercession", "intercession"), ("god_relents", "god-relents"),
            ("Call of a Prophet", "call-of-a-prophet"),
            ("call of prophet", "call-of-a-prophet"), ("annun", "annunciation"), ("well scene", "meeting-at-the-well"),
            ("barren woman", "barren-mother"), ("wilderness", "testing-in-the-wilderness"),
            ("elder younger", "younger-over-elder"),
        ])
    func names(asked: String, name: String) throws {
        #expect(try SceneCatalogue().scene(named: asked)?.name == name)
    }

    @Test("A name that means no scene finds none") func unknown() throws {
        #expect(try SceneCatalogue().scene(named: "shipwreck") == nil)
        #expect(try SceneCatalogue().scene(named: "") == nil)
        #expect(try SceneCatalogue().scene(named: "the") == nil)
    }

    @Test("A reader's own file adds a scene, or takes the place of one") func own() throws {
        let text = "title: Mine\nslots:\n  a:\n    core: yes\n    cues:\n      - shipwreck\n"
        let catalogue = SceneCatalogue(own: ["shipwreck": text, "theophany": text])
        #expect(catalogue.names.last == "shipwreck")
        #expect(try catalogue.scene(named: "shipwreck")?.title == "Mine")
        #expect(try catalogue.scene(named: "theophany")?.title == "Mine")
        #expect(catalogue.names.filter { $0 == "theophany" }.count == 1)
    }
}
