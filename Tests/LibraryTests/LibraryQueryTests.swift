import Foundation
import Library
import Philology
import Scripture
import Testing

@Suite struct LibraryQueryTests {
    private let library: Library

    init() throws {
        let place = FileManager.default.temporaryDirectory.appending(path: "catena-\(UUID().uuidString)").path
        let folder = LibraryFolder(path: place)
        let generation = try folder.begin()
        let writer = try LibraryWriter(path: generation.database)
        try writer.write(Self.edition)
        try writer.write(Self.topics)
        try writer.write(Self.lexicon)
        try writer.finish()
        try generation.commit()
        library = try folder.open()
        // What is open stays readable when its name is gone.
        try FileManager.default.removeItem(atPath: place)
    }

    @Test func `a line is found by how a word of it begins, and a heading leads to the lines below it`() throws {
        let texts = try library.topicLines(about: ["interce"], limit: 9).map(\.value.text)
        #expect(texts == ["Asked of Moses", "of Samuel", "INTERCESSION by night"])
        try #expect(library.topicLines(about: ["cession", ""], limit: 9).isEmpty, "a beginning is no middle")
        try #expect(
            library.topicLines(about: ["interce"], limit: 1).map(\.value.text) == ["Asked of Moses", "of Samuel"])
        try #expect(library.topicLines(about: ["samu"], limit: 9).first?.value.path == ["Intercessory prayers"])
    }

    @Test func `a topic is found by how its name begins, each once`() throws {
        try #expect(library.topicNames(beginning: ["pray", "prayer", "in", ""]) == ["PRAYER"])
        try #expect(library.topicNames(beginning: ["rayer", "prayers"]).isEmpty)
    }

    @Test func `the verses of a word are told alike when they are asked for again`() throws {
        let edition = try #require(library.resource(named: "TINY"))
        for _ in 0..<2 {
            try #expect(
                library.verses(with: StrongsNumber(.hebrew, 4872), in: edition) == [Verse(.exodus, 33, 2)])
            try #expect(library.verses(with: StrongsNumber(.hebrew, 1), in: edition).isEmpty, "it is not the chief one")
        }
    }

    @Test func `the lines at a passage are those whose references overlap it and are no wider than asked`() throws {
        let verse = Passage(Verse(.exodus, 33, 2))
        try #expect(library.topicLines(at: verse, widest: 40).map(\.value.text) == ["Asked of Moses", "of Samuel"])
        try #expect(library.topicLines(at: verse, widest: 3).map(\.value.text) == ["of Samuel"])
        try #expect(library.topicLines(at: Passage(Verse(.exodus, 35, 2))).isEmpty)
    }

    @Test func `a passage over the end of a chapter is read whole and in order`() throws {
        let edition = try #require(library.resource(named: "TINY"))
        let passage = Passage(Verse(.exodus, 32, 34), through: Verse(.exodus, 33, 2))
        try #expect(library.verses(of: passage, in: edition).map(\.text) == ["32:34", "32:35", "33:1", "33:2"])
        let numbers = try library.numbers(of: passage, in: edition)
        try #expect(numbers == library.words(of: passage, in: edition).compactMap { $0.strongs.first?.root })
        #expect(numbers == [StrongsNumber(.hebrew, 3240), StrongsNumber(.greek, 3241), StrongsNumber(.hebrew, 4872)])
    }

    @Test(arguments: [("b", "strength"), ("a", "a lizard"), (nil, "a lizard"), ("c", "a lizard")])
    func `a number is glossed by the entry of its letter, and without one by the first`(
        _ letter: Character?, _ gloss: String
    ) throws {
        try #expect(library.gloss(of: StrongsNumber(.hebrew, 3581, suffix: letter)) == gloss)
    }

    private static let lexicon: ResourceContent = {
        var content = ResourceContent(resource: resource("WORDS", .lexicon))
        let entries: [(Character, String, String)] = [
            ("a", "koach", "a lizard"), ("b", "koach", "strength"), ("b", "bar koach", "son"),
        ]
        content.entries = entries.map { letter, headword, gloss in
            LexiconEntry(
                key: "\(letter) \(headword)", strongs: [StrongsNumber(.hebrew, 3581, suffix: letter)],
                headword: headword, gloss: gloss, text: gloss)
        }
        return content
    }()

    private static let edition: ResourceContent = {
        var content = ResourceContent(resource: resource("TINY", .edition))
        let passage = Passage(Verse(.exodus, 32, 30), through: Verse(.exodus, 33, 9))
        content.verses = passage.verses.map { VerseText(verse: $0, text: "\($0.chapter):\($0.number)") }
        content.words = [
            word(33, 1, 0, [StrongsNumber(.greek, 3241), StrongsNumber(.hebrew, 1)]), word(33, 1, 1, []),
            word(33, 2, 0, [StrongsNumber(.hebrew, 4872, suffix: "a")]),
            word(32, 34, 0, [StrongsNumber(.hebrew, 3240)]), word(33, 3, 0, [StrongsNumber(.hebrew, 5)]),
        ]
        return content
    }()

    private static let topics: ResourceContent = {
        var content = ResourceContent(resource: resource("INDEX", .topics))
        let wide = Passage(Verse(.exodus, 33, 1), through: Verse(.exodus, 33, 9))
        let near = Passage(Verse(.exodus, 33, 1), through: Verse(.exodus, 33, 2))
        let far = Passage(Verse(.exodus, 1, 1), through: Verse(.exodus, 40, 1))
        content.topics = [
            Topic(
                name: "PRAYER",
                items: [
                    Topic.Item(level: 0, text: "Intercessory prayers"),
                    Topic.Item(level: 1, text: "Asked of Moses", references: [wide]),
                    Topic.Item(level: 1, text: "of Samuel", references: [far, near]),
                    Topic.Item(level: 0, text: "INTERCESSION by night", references: [Passage(Verse(.genesis, 1, 1))]),
                    Topic.Item(level: 0, text: "without", references: [Passage(Verse(.genesis, 2, 1))]),
                ])
        ]
        return content
    }()

    private static func resource(_ name: String, _ kind: Resource.Kind) -> Resource {
        Resource(
            name: name, kind: kind, title: "An invented one", language: "en", licence: "Public Domain",
            origin: "invented")
    }

    private static func word(_ chapter: Int, _ verse: Int, _ position: Int, _ numbers: [StrongsNumber]) -> Word {
        Word(
            verse: Verse(.exodus, chapter, verse), position: position, range: 0..<2, segments: "", lemma: "",
            strongs: numbers, morphology: "")
    }
}
