import Foundation
import Testing

/// `catena refs` as a reader runs it.
@Suite struct RefsTests {
    @Test func `a text that cannot be read is a fault that names it`() throws {
        let program = try BuiltProgram()
        for path in [program.place.path + "/nowhere", program.place.path] {
            for arguments in [["refs", path], ["refs", path, "--each-line"], ["refs", path, "--batch"]] {
                let outcome = try program.run(arguments)
                #expect(outcome.code == 3, "\(arguments)")
                #expect(outcome.errors.contains(path))
                #expect(outcome.output.isEmpty)
            }
        }
    }

    @Test func `a text without references is 1`() throws {
        let program = try BuiltProgram()
        let outcome = try program.run("refs", try file("she is 2 cool", for: program))
        #expect(outcome.code == 1)
        #expect(outcome.output.isEmpty)
    }

    @Test func `offsets count bytes of the text, or of the line`() throws {
        let program = try BuiltProgram()
        let path = try file("é Gen 1:1\nsee v. 4 and Gen 51", for: program)
        #expect(
            try program.run("refs", path, "--context", "Exod 32").output == """
                3-10	Gen.1.1	Gen 1:1
                18-19	Gen.1.4	4
                24-30	Gen.51	Gen 51	Genesis has 50 chapters

                """)
        #expect(
            try program.run("refs", path, "--context", "Exod 32", "--each-line", "--format", "jsonl").output == """
                {"start":3,"end":10,"text":"Gen 1:1","osis":"Gen.1.1","kind":"explicit","valid":true,"problem":null,"line":1}
                {"start":7,"end":8,"text":"4","osis":"Exod.32.4","kind":"contextual","valid":true,"problem":null,"line":2}
                {"start":13,"end":19,"text":"Gen 51","osis":"Gen.51","kind":"explicit","valid":false,"problem":"Genesis has 50 chapters","line":2}

                """)
    }

    @Test func `references are written anew in a style, a language and a numbering`() throws {
        let program = try BuiltProgram()
        let outcome = try program.run(
            "refs", try file("Mal 4:1; Ps 51:1; Num 26:1; Gen 51", for: program), "--style", "full", "--to", "org")
        #expect(
            outcome.output.split(separator: "\n").map { $0.split(separator: "\t")[3] }
                == ["Malachi 3:19", "Psalm 51:3", "Numbers 25:19–26:1", "-"])
    }

    @Test func `a batch goes on after a bad line`() throws {
        let program = try BuiltProgram()
        let lines = #"{"id":1,"text":"v. 4","context":"Exod 32"}"# + "\nnonsense\n" + #"{"id":"c"}"# + "\n"
        let outcome = try program.run("refs", try file(lines, for: program), "--batch")
        #expect(outcome.code == 0)
        #expect(
            outcome.output == """
                {"id":1,"references":[{"start":3,"end":4,"text":"4","osis":"Exod.32.4","kind":"contextual","valid":true,"problem":null}]}
                {"id":null,"error":"the line is no JSON object"}
                {"id":"c","error":"the object has no string \\"text\\""}

                """)
    }

    @Test func `an edition is asked of the library, and must be there`() throws {
        let outcome = try BuiltProgram().run("refs", "--edition", "WEB")
        #expect(outcome.code == 3)
        #expect(outcome.errors.contains("catena library build"))
    }

    private func file(_ text: String, for program: BuiltProgram) throws -> String {
        let path = program.place.path + "/text"
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }
}
