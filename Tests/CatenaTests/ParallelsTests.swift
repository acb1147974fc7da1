import Foundation
import Testing

/// Parallels in an invented edition that stands where the program looks for its chief English one.
@Suite struct ParallelsTests {
    private let program: BuiltProgram

    init() throws {
        program = try BuiltProgram()
        let source = program.place.path + "/tiny"
        try FileManager.default.createDirectory(atPath: source, withIntermediateDirectories: true)
        let text = """
            \\id RUT - An invented edition
            \\h Ruth
            \\c 1
            \\p
            \\v 1 The heron waited by the frozen millpond at daybreak.
            \\v 2 A baker counted his loaves.
            \\v 3 Then the heron waited by the frozen millpond alone.
            \\v 4 Rain fell upon the roofs.
            """
        try Data(text.utf8).write(to: URL(filePath: source + "/08RUT.usfm"))
        let added = try program.run("library", "add", source, "--name", "KJV", "--language", "en", "--licence", "CC0")
        try #require(added.code == 0, "\(added.errors)")
    }

    /// The objects of lines of JSON.
    private func objects(_ text: String) throws -> [[String: Any]] {
        try text.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    @Test func `a batch answers every line in its order, a bad one with what is wrong`() throws {
        let asked = """
            {"id": 7, "ref": "Ruth 1:1"}

            {"id": "b", "ref": "Hezekiah 3:4"}
            {"id": null}
            {"id": "d", "ref": "Ruth.1.3"}
            """
        let outcome = try program.run(["parallels", "--batch", "--limit", "1"], input: asked)
        #expect(outcome.code == 0, "\(outcome.errors)")
        let answers = try objects(outcome.output)
        try #require(answers.count == 4)
        #expect(answers[0]["id"] as? Int == 7)
        #expect(try first(answers[0])["osis"] as? String == "Ruth.1.3")
        #expect((answers[1]["error"] as? String)?.contains("Hezekiah") ?? false)
        #expect((answers[2]["error"] as? String)?.contains("ref") ?? false)
        #expect(answers[3]["ref"] as? String == "Ruth.1.3")
        #expect(try first(answers[3])["osis"] as? String == "Ruth.1.1")
    }

    @Test func `a batch says what the passage alone says`() throws {
        let alone = try objects(try program.run("parallels", "Ruth 1:1", "--format", "jsonl").output)
        let batch = try objects(try program.run(["parallels", "--batch"], input: #"{"id":1,"ref":"Ruth 1:1"}"#).output)
        let parallels = try #require(batch.first?["parallels"] as? [[String: Any]])
        #expect(!alone.isEmpty)
        #expect(parallels as NSArray == alone as NSArray)
    }

    @Test func `a list of links that was added brings in what no word ties, with its votes`() throws {
        let before = try objects(try program.run("parallels", "Ruth 1:2", "--format", "jsonl").output)
        #expect(!before.contains { $0["osis"] as? String == "Ruth.1.4" })
        let table = program.place.path + "/links.txt"
        let lines = [
            "From Verse\tTo Verse\tVotes\t#www.example.org CC-BY", "Ruth.1.2\tRuth.1.4\t30", "Ruth.1.2\tRuth.1.3\t-5",
        ]
        try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: table))
        let added = try program.run("library", "add", table, "--name", "LINKS", "--licence", "CC-BY")
        try #require(added.code == 0, "\(added.errors)")
        let after = try objects(try program.run("parallels", "Ruth 1:2", "--format", "jsonl").output)
        let linked = try #require(after.first)
        #expect(linked["osis"] as? String == "Ruth.1.4")
        #expect(linked["score"] as? Double == 0.75)
        let evidence = try #require(linked["evidence"] as? [[String: Any]])
        let link = try #require(evidence.first { $0["kind"] as? String == "link" })
        #expect((link["why"] as? String)?.contains("30 votes") ?? false)
        #expect((link["source"] as? String)?.hasPrefix("LINKS:") ?? false)
        #expect(!evidence.contains { ($0["why"] as? String)?.contains("-5") ?? false })
        // The other way round it counts half.
        let back = try objects(try program.run("parallels", "Ruth 1:4", "--format", "jsonl").output)
        #expect(try #require(back.first)["score"] as? Double == 0.375)
        let read = try program.run("parallels", "Ruth 1:2")
        #expect(read.output.contains("30 votes"))
    }

    @Test func `an index that is damaged anywhere is made anew, and the answer is whole`() throws {
        let asked = ["parallels", "Ruth 1:1", "--format", "jsonl"]
        let before = try program.run(asked)
        #expect(before.code == 0 && !before.output.isEmpty)
        let path = program.library + "/current/parallels.index"
        let bytes = try Data(contentsOf: URL(filePath: path))
        for place in stride(from: 5000, to: bytes.count, by: bytes.count / 2) {
            var damaged = bytes
            damaged[place] ^= 1
            try FileManager.default.removeItem(atPath: path)
            try damaged.write(to: URL(filePath: path))
            let after = try program.run(asked)
            #expect(after.code == 0, "\(after.errors)")
            #expect(after.output == before.output)
            if after.errors.contains("made anew") { #expect(try program.run(asked).errors.isEmpty) }
        }
    }

    private func first(_ answer: [String: Any]) throws -> [String: Any] {
        try #require((answer["parallels"] as? [[String: Any]])?.first)
    }
}
