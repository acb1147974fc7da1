import Foundation
import Library
import Philology
import Scripture
import Testing

@Suite struct LibraryFolderTests {
    private let place = FileManager.default.temporaryDirectory.appending(path: "catena-\(UUID().uuidString)").path

    @Test func `what is committed is read back, and a change let go leaves the old library`() throws {
        let folder = LibraryFolder(path: place)
        defer { try? FileManager.default.removeItem(atPath: place) }
        try build(folder, text: "In the beginning")
        try #expect(text(folder) == "In the beginning")

        do {
            let abandoned = try folder.begin()
            let writer = try LibraryWriter(path: abandoned.database)
            try writer.write(content("something else"))
        }
        try #expect(text(folder) == "In the beginning")

        try build(folder, text: "At the first")
        try #expect(text(folder) == "At the first")
        let left = try FileManager.default.contentsOfDirectory(atPath: place).filter { $0.contains("-") }
        #expect(left.count == 1)
    }

    @Test func `two changes at once are refused`() throws {
        let folder = LibraryFolder(path: place)
        defer { try? FileManager.default.removeItem(atPath: place) }
        let first = try folder.begin()
        let busy = #expect(throws: Fault.self) { try folder.begin() }
        #expect(busy?.code == .busy)
        _ = first
    }

    @Test func `no library, another format and a damaged file are told apart`() throws {
        let folder = LibraryFolder(path: place)
        defer { try? FileManager.default.removeItem(atPath: place) }
        #expect(#expect(throws: Fault.self) { try folder.open() }?.code == .noLibrary)
        try build(folder, text: "In the beginning")
        let file = try #require(FileHandle(forWritingAtPath: folder.database))
        try file.seek(toOffset: 60)
        try file.write(contentsOf: Data([0, 0, 0, 99]))
        try file.close()
        #expect(#expect(throws: Fault.self) { try folder.open() }?.code == .otherFormat)
        try Data("not a database, certainly not".utf8).write(to: URL(fileURLWithPath: folder.database))
        #expect(#expect(throws: Fault.self) { try folder.open() }?.code == .damaged)
    }

    private func content(_ text: String) -> ResourceContent {
        var content = ResourceContent(
            resource: Resource(
                name: "TINY", kind: .edition, title: "A tiny edition", language: "en", licence: "Public Domain",
                origin: "invented"))
        content.verses = [VerseText(verse: Verse(.genesis, 1, 1), text: text)]
        return content
    }

    private func build(_ folder: LibraryFolder, text: String) throws {
        let generation = try folder.begin()
        let writer = try LibraryWriter(path: generation.database)
        try writer.write(content(text))
        try writer.finish()
        try generation.commit()
    }

    private func text(_ folder: LibraryFolder) throws -> String? {
        let library = try folder.open()
        let edition = try #require(library.resource(named: "tiny"))
        return try library.verses(of: Passage(Verse(.genesis, 1, 1)), in: edition).first?.text
    }
}
