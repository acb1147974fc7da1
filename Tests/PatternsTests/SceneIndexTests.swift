import Foundation
import Patterns
import Scripture
import Testing
import TextIndex

@Suite("Scenes kept with the index") struct SceneIndexTests {
    private static let file =
        PleadingScene.file + """

            against:
              - slept
            """

    private let tiny: SceneTinyIndex
    private let index: TextIndex
    private let scene: Scene
    private let path: String

    init() throws {
        tiny = try SceneTinyIndex(
            PleadingScene.verses,
            topics: [("PLEADING: of a friend", ["Gen.2.2"]), ("PLEADING: in vain", ["Exod.1.1"])])
        index = try tiny.open()
        scene = try SceneFile.scene(named: "pleading", Self.file)
        path = tiny.path + ".scenes"
        try #require(try SceneIndexBuilder.writer(for: index, of: [scene])).write(to: path)
    }

    private func remove() {
        tiny.remove()
        try? FileManager.default.removeItem(atPath: path)
    }

    @Test("What was kept is what is found anew, slots, words and topics") func same() throws {
        defer { remove() }
        let anew = try #require(try SceneFinder(index)).scenes(of: scene)
        let kept = try #require(try SceneFinder(index, kept: SceneIndex(path: path, of: index))).scenes(of: scene)
        #expect(anew.count == 3)
        #expect(kept == anew)
        #expect(kept.contains { $0.fillings[1]?.denial == "forbidden" })
        #expect(kept.contains { $0.topics.map(\.name) == ["PLEADING: of a friend"] })
    }

    @Test("A scene whose file has changed is found by its new file") func changed() throws {
        defer { remove() }
        let other = try SceneFile.scene(
            named: "pleading", Self.file.replacingOccurrences(of: "H6419 H1157 ~3", with: "H5162"))
        let finder = try #require(try SceneFinder(index, kept: SceneIndex(path: path, of: index)))
        let anew = try #require(try SceneFinder(index)).scenes(of: other)
        #expect(anew.contains { $0.fillings[1]?.verse.osis == "Gen.1.3" })
        #expect(try finder.scenes(of: other) == anew)
        #expect(try finder.scenes(of: scene) != anew)
    }

    @Test("Scenes of another index are refused") func otherIndex() throws {
        defer { remove() }
        let second = try SceneTinyIndex(PleadingScene.verses.dropLast(1).map { $0 })
        defer { second.remove() }
        #expect(throws: IndexError.self) { try SceneIndex(path: path, of: second.open()) }
    }

    @Test("Any changed byte is refused, or costs nothing but time") func damage() throws {
        defer { remove() }
        let anew = try #require(try SceneFinder(index)).scenes(of: scene)
        let whole = try Data(contentsOf: URL(filePath: path))
        var refused = 0
        for place in stride(from: 0, to: whole.count, by: 61) {
            var bytes = whole
            bytes[place] ^= 0x10
            let copy = path + ".\(place)"
            try bytes.write(to: URL(filePath: copy))
            defer { try? FileManager.default.removeItem(atPath: copy) }
            guard let kept = try? SceneIndex(path: copy, of: index) else {
                refused += 1
                continue
            }
            #expect(try SceneFinder(index, kept: kept)?.scenes(of: scene) == anew)
        }
        #expect(refused > 0)
    }
}
