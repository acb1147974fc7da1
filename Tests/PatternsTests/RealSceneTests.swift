import Foundation
import Library
import Patterns
import Philology
import Scripture
import Testing
import TextIndex

/// The library that tests of real scenes draw from; `make test` builds one and names it in `CATENA_TEST_LIBRARY`.
enum RealSceneLibrary {
    static let folder = LibraryFolder(path: ProcessInfo.processInfo.environment["CATENA_TEST_LIBRARY"] ?? "")

    /// Labelled patterns beside the project: pattern, chapter, and how many lists name it.
    static let labelled: String? = {
        let beside = URL(filePath: #filePath).appending(path: "../../../../shared/data").standardized.path
        let root = ProcessInfo.processInfo.environment["CATENA_SHARED_DATA"] ?? beside
        let path = root + "/patterns/scenes.tsv"
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }()
}

@Suite(
    "Scenes in the whole canon", .enabled(if: RealSceneLibrary.folder.exists, "no library named by CATENA_TEST_LIBRARY")
)
struct RealSceneTests {
    private let finder: SceneFinder
    private let catalogue = SceneCatalogue()

    init() throws {
        finder = try #require(try SceneFinder(TextIndex(path: RealSceneLibrary.folder.index)))
    }

    private func chapters(_ passages: [Passage]) -> Set<String> {
        Set(
            passages.flatMap { passage in
                (passage.first.chapter...passage.last.chapter).map { "\(passage.first.book.osis).\($0)" }
            })
    }

    /// What a reader who knows a scene expects of it, from the literature on type-scenes; `/` stands between chapters of
    /// which one will do. Four fifths must be among the first 25.
    @Test(
        "Scenes that readers know are among the first twenty-five",
        arguments: [
            ("intercession", "Exod.32 Gen.18 Num.14 1Sam.7 1Sam.12 Job.42 Dan.9 Amos.7 Jer.7 1Tim.2"),
            ("god-relents", "Exod.32 Jonah.3 Amos.7 2Sam.24 1Kgs.21 2Kgs.20 Jer.18 Num.14"),
            (
                "call-of-a-prophet",
                "Exod.3/Exod.4 Judg.6 1Sam.3 Isa.6 Jer.1 Ezek.1/Ezek.2/Ezek.3 1Kgs.19 Acts.9/Acts.26"
            ),
            ("annunciation", "Gen.16 Gen.17 Gen.18 Judg.13 1Sam.1 2Kgs.4 Isa.7 Matt.1 Luke.1"),
            ("barren-mother", "Gen.16/Gen.18/Gen.21 Gen.25 Gen.29/Gen.30 Judg.13 1Sam.1 2Kgs.4 Luke.1"),
            ("meeting-at-the-well", "Gen.24 Gen.29 Exod.2 1Sam.9 Ruth.2 John.4"),
            (
                "testing-in-the-wilderness",
                "Exod.15 Exod.16 Exod.17 Num.11 Num.14 Num.20 Num.21 Deut.8 Ps.95 Matt.4 Luke.4 1Cor.10"
            ),
            ("covenant-lawsuit", "Isa.1 Jer.2 Hos.4 Mic.6 Ps.50 Deut.31/Deut.32 Mic.1 Amos.3"),
            (
                "theophany",
                "Exod.3 Exod.19 Exod.24 Exod.33/Exod.34 Gen.28 Gen.32 1Kgs.19 Isa.6 Ezek.1 Hab.3 Ps.18 Matt.17 Rev.1"
            ),
            (
                "younger-over-elder",
                "Gen.4 Gen.21 Gen.25 Gen.27 Gen.37 Gen.38 Gen.48 1Sam.16 1Kgs.1/1Kgs.2 Luke.15 Rom.9"
            ),
            (
                "refused-prophet",
                "1Kgs.13 1Kgs.19 1Kgs.22 2Chr.16 2Chr.24 Jer.26 Jer.36 Jer.38 Amos.7 Luke.4 Matt.13 Acts.7"
            ),
            (
                "healing-by-faith",
                "2Kgs.5 Matt.8 Matt.9 Matt.15 Mark.2 Mark.5 Mark.10 Luke.7 Luke.17 John.4 Acts.3 Acts.14"
            ),
        ])
    func known(name: String, expected: String) throws {
        let scene = try #require(try catalogue.scene(named: name))
        let found = chapters(try finder.scenes(of: scene, limit: 25).map(\.passage))
        let all = expected.split(separator: " ")
        let missing = all.filter { !$0.split(separator: "/").contains { found.contains(String($0)) } }
        #expect(missing.count * 5 <= all.count, "missing \(missing)")
    }

    /// The names of God, Israel, Egypt, and Jesus, which no single story owns.
    private static let names = Set(["H3068", "H3069", "H3478", "H4714", "G2424"].compactMap { StrongsNumber($0) })

    @Test("No cue names a person or a place, by what the lexica say") func names() throws {
        let library = try RealSceneLibrary.folder.open()
        var count = 0
        for scene in try catalogue.all() {
            let slots = scene.slots.flatMap { $0.cues + $0.denials.flatMap(\.cues) }
            for number in (slots + scene.against).reduce(into: Set<StrongsNumber>(), { $0.formUnion($1.numbers) }) {
                count += 1
                guard !Self.names.contains(number) else { continue }
                #expect(try !library.isName(number), "\(number) in \(scene.name)")
            }
        }
        #expect(count > 500)
    }

    @Test("Where a scene is asked for in a passage that is none, there is nothing") func abstains() throws {
        for (name, osis) in [
            ("intercession", "Gen.1"), ("annunciation", "Rom.3"), ("meeting-at-the-well", "Lev.13"),
            ("healing-by-faith", "Prov.10"), ("call-of-a-prophet", "Song.4"),
        ] {
            let scene = try #require(try catalogue.scene(named: name))
            let passage = try #require(Passage(osis: osis))
            #expect(try finder.scenes(of: scene, in: passage).isEmpty, "\(name) in \(osis)")
        }
    }

    @Test("A plea that is forbidden is shown as that") func forbidden() throws {
        let scene = try #require(try catalogue.scene(named: "intercession"))
        let passage = try #require(Passage(osis: "Jer.7.16"))
        let found = try #require(try finder.scenes(of: scene, in: passage).first)
        let plea = found.fillings.compactMap(\.self).first { $0.slot.name == "plea" }
        #expect(plea?.denial == "forbidden")
        #expect(plea?.verse.osis == "Jer.7.16")
    }

    @Test("The worked example of the guide finds the dreams that readers know") func guide() throws {
        let page = URL(filePath: #filePath).appending(path: "../../../docs/guides/scenes.md").standardized
        let text = try String(contentsOf: page, encoding: .utf8)
        let start = try #require(text.range(of: "```yaml\n"))
        let end = try #require(text.range(of: "```", range: start.upperBound..<text.endIndex))
        let scene = try SceneFile.scene(named: "dream-interpreted", String(text[start.upperBound..<end.lowerBound]))
        let found = chapters(try finder.scenes(of: scene, limit: 6).map(\.passage))
        #expect(found.isSuperset(of: ["Gen.40", "Gen.41", "Dan.2", "Dan.4"]), "\(found)")
    }

    /// By pattern, the chapters that two lists at least name, each with a passage in it.
    private func labelled(_ path: String) throws -> [String: [(chapter: String, passage: String)]] {
        var patterns: [String: [(String, String)]] = [:]
        for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropFirst() {
            let fields = line.split(separator: "\t").map(String.init)
            guard fields.count >= 5, Int(fields[2]) ?? 0 >= 2 else { continue }
            let passage = fields[4].split(separator: ";").first.map(String.init) ?? fields[1]
            patterns[fields[0], default: []].append((fields[1], passage))
        }
        return patterns
    }

    @Test(
        "Of labelled scenes four fifths are among the first twenty-five",
        .enabled(if: RealSceneLibrary.labelled != nil, "shared/data/patterns is not beside the project"))
    func labelledScenes() throws {
        for (name, expected) in try labelled(try #require(RealSceneLibrary.labelled)) {
            let scene = try #require(try catalogue.scene(named: name))
            let found = chapters(try finder.scenes(of: scene, limit: 25).map(\.passage))
            let missing = expected.map(\.chapter).filter { !found.contains($0) }
            #expect(missing.count * 5 <= expected.count, "\(name): missing \(missing)")
        }
    }

    /// Patterns that no scene's file is of; the first two passages are the examples.
    @Test(
        "By example, scenes that no file knows are found too",
        arguments: [
            ("1Kgs.17.17-1Kgs.17.24 2Kgs.4.32-2Kgs.4.37", "Luke.7 Luke.8 John.11 Acts.9 Acts.20 Mark.5"),
            ("Gen.12.10-Gen.12.20 Gen.20.1-Gen.20.13", "Gen.26"),
            ("Mark.6.35-Mark.6.44 2Kgs.4.42-2Kgs.4.44", "Matt.14 Matt.15 Mark.8 Luke.9 John.6"),
            ("Mark.5.1-Mark.5.20 Luke.4.31-Luke.4.37", "Mark.1 Matt.8 Matt.12 Mark.9 Luke.9 Luke.11"),
            ("Exod.12.1-Exod.12.14 Ezra.6.19-Ezra.6.22", "Num.9 2Kgs.23 2Chr.30 2Chr.35 Deut.16"),
            ("Isa.44.9-Isa.44.20 Ps.115.3-Ps.115.8", "Isa.46 Jer.10 Ps.135 Hab.2 Isa.41"),
        ])
    func unknownPattern(examples: String, expected: String) throws {
        let vectors = try LearnedVectors(path: RealSceneLibrary.folder.parallels)
        let finder = ExampleFinder(finder, scenes: [], vectors: vectors)
        let found = chapters(
            try finder.scenes(like: examples.split(separator: " ").compactMap { Passage(osis: String($0)) })
                .map(\.passage))
        let all = expected.split(separator: " ").map(String.init)
        let missing = all.filter { !found.contains($0) }
        #expect(missing.count * 5 <= all.count * 2, "missing \(missing)")
    }

    @Test(
        "By example, from every pair of labelled scenes, three fifths of the others are among the first twenty-five on average",
        .enabled(if: RealSceneLibrary.labelled != nil, "shared/data/patterns is not beside the project"))
    func labelledExamples() throws {
        let finder = ExampleFinder(
            finder, scenes: try catalogue.all(), vectors: try LearnedVectors(path: RealSceneLibrary.folder.parallels))
        for (name, expected) in try labelled(try #require(RealSceneLibrary.labelled)) {
            var shares: [Double] = []
            for a in expected.indices {
                for b in expected.indices where b > a {
                    let examples = try [expected[a], expected[b]].map { try ReferenceReader().passage($0.passage) }
                    let found = chapters(try finder.scenes(like: examples).map(\.passage))
                    let others = expected.indices.filter { $0 != a && $0 != b }
                    shares.append(
                        Double(others.count { found.contains(expected[$0].chapter) }) / Double(others.count))
                }
            }
            let mean = shares.reduce(0, +) / Double(shares.count)
            #expect(mean >= 0.6, "\(name): \(mean) over \(shares.count) pairs")
        }
    }
}
