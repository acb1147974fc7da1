import Foundation
import Testing

/// Adds an invented edition to libraries that have nothing else.
@Suite struct LibraryAddTests {
    private let program: BuiltProgram
    private var source: String { program.place.path + "/tiny" }

    init() throws {
        program = try BuiltProgram()
        try FileManager.default.createDirectory(atPath: source, withIntermediateDirectories: true)
        try write("In the days when the judges judged")
    }

    private func write(_ verse: String) throws {
        let text = "\\id RUT - An invented edition\n\\h Ruth\n\\c 1\n\\p\n\\v 1 \(verse),\n\\v 2 there was a man.\n"
        try Data(text.utf8).write(to: URL(filePath: source + "/08RUT.usfm"))
    }

    @Test func `without a licence nothing is added, since every answer names it`() throws {
        let outcome = try program.run("library", "add", source, "--name", "TINY")
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("--licence"))
        #expect(try program.run("library", "list").code == 3)
    }

    @Test func `what is added is listed, described and read`() throws {
        let added = try add()
        #expect(added.code == 0, "\(added.errors)")
        #expect(added.output.contains("2 verses"))
        let info = try program.run("library", "info", "tiny", "--format", "json")
        let json = try #require(try JSONSerialization.jsonObject(with: Data(info.output.utf8)) as? [String: Any])
        #expect(json["licence"] as? String == "CC0")
        #expect(json["language"] as? String == "en")
        #expect(json["rights"] as? String == "Made up for a test")
        #expect(json["origin"] as? String == source)
        let verse = try program.run("read", "Ruth.1.1", "--edition", "TINY")
        #expect(verse.output.contains("In the days when the judges judged"))
    }

    @Test func `a name that could lead out of the folder is refused`() throws {
        for name in ["../TINY", "a b", "", "a/b"] {
            let outcome = try program.run("library", "add", source, "--name", name, "--licence", "CC0")
            #expect(outcome.code == 2, "\(name)")
        }
    }

    @Test func `the copy is what a build reads, and taking it out removes the copy`() throws {
        #expect(try add().code == 0)
        try write("Changed after it was added")
        // No package can be had offline, so the added edition is all there is.
        let built = try program.run("library", "build", "--offline")
        #expect(built.code == 0, "\(built.errors)")
        #expect(try program.run("read", "Ruth.1.1", "--edition", "TINY").output.contains("In the days"))
        #expect(try program.run("library", "remove", "TINY").code == 0)
        #expect(try program.run("library", "build", "--offline").code == 3)
        #expect(try program.run("library", "info", "TINY").code == 1)
    }

    @Test func `added again, it takes the place of the first`() throws {
        #expect(try add().code == 0)
        try write("It came about in the time of the judges")
        #expect(try add().code == 0)
        #expect(try program.run("read", "Ruth.1.1", "--edition", "TINY").output.contains("It came about"))
        let list = try program.run("library", "list", "--format", "json")
        let json = try #require(try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [String: Any])
        #expect((json["resources"] as? [Any])?.count == 1)
    }

    private func add() throws -> BuiltProgram.Outcome {
        try program.run(
            "library", "add", source, "--name", "TINY", "--language", "en", "--licence", "CC0", "--rights",
            "Made up for a test")
    }
}
