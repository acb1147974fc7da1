import Foundation
import Testing

/// `catena check` with the library that `CATENA_TEST_LIBRARY` names.
@Suite(
    "catena check",
    .enabled(if: CheckedProgram.libraryExists, "no library named by CATENA_TEST_LIBRARY"))
struct CheckCommandTests {
    private let words = "“In the beginning God created the heaven” (Genesis 1:1). See Jer 33-11 and Gen 1:99.\n"

    @Test func `findings are 1, none are 0, a file passed over is 3 and the rest goes on`() throws {
        let program = try CheckedProgram()
        let file = try program.file("a.txt", words)
        let good = try program.file("b.txt", "All is well (Genesis 1:1).\n")
        #expect(try program.run(["check", file]).code == 1)
        #expect(try program.run(["check", good]).code == 0)
        let outcome = try program.run(["check", program.place + "/none.txt", good, file, program.place])
        #expect(outcome.code == 3)
        #expect(outcome.errors.contains("none.txt: passed over"))
        #expect(outcome.errors.contains("it is a folder"))
        #expect(outcome.output.contains("out-of-range"))
    }

    @Test func `links, unknown formats and files that cannot be opened are passed over by name`() throws {
        let program = try CheckedProgram()
        let file = try program.file("a.txt", words)
        try FileManager.default.createSymbolicLink(
            atPath: program.place + "/link.txt", withDestinationPath: file)
        let link = try program.run(["check", program.place + "/link.txt"])
        #expect(link.code == 3 && link.errors.contains("symbolic link"))
        let picture = try program.run(["check", try program.file("a.png", "x")])
        #expect(picture.code == 3 && picture.errors.contains("--as"))
        let device = try program.run(["check", "--as", "text", "/dev/null"])
        #expect(device.code == 3 && device.errors.contains("no regular file"))
    }

    @Test func `a format that a missing program reads says what to install`() throws {
        var program = try CheckedProgram()
        program.environment["PATH"] = "/nowhere"
        let file = try program.file("a.rtf", "{\\rtf1 a}")
        let outcome = try program.run(["check", file])
        #expect(outcome.code == 3)
        #expect(outcome.errors.contains("apt-get install pandoc"))
    }

    @Test func `safe fixes are shown by --diff and made by --fix, and the rest stays byte for byte`() throws {
        let program = try CheckedProgram()
        let file = try program.file("a.txt", words)
        let diff = try program.run(["check", "--diff", file])
        #expect(diff.code == 1)
        #expect(diff.output.contains("+“In the beginning God created the heaven” (Genesis 1:1). See Jer 33:11"))
        #expect(try String(contentsOfFile: file, encoding: .utf8) == words)
        _ = try program.run(["check", "--fix", file])
        #expect(try String(contentsOfFile: file, encoding: .utf8) == words.replacing("33-11", with: "33:11"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: program.place).filter { $0.hasPrefix(".a") } == [])
    }

    @Test func `a baseline lets known findings be`() throws {
        let program = try CheckedProgram()
        let file = try program.file("a.txt", words)
        let baseline = program.place + "/known.json"
        #expect(try program.run(["check", "--write-baseline", baseline, file]).code == 0)
        #expect(try program.run(["check", "--baseline", baseline, file]).code == 0)
        try ("A new line, Gen 51:1.\n\n" + words).write(toFile: file, atomically: true, encoding: .utf8)
        let outcome = try program.run(["check", "--baseline", baseline, file, "--format", "jsonl"])
        #expect(outcome.code == 1)
        #expect(outcome.output.split(separator: "\n").count == 1)
        #expect(outcome.output.contains("Gen.51"))
    }

    @Test func `a batch answers each line, a bad one with an error`() throws {
        let program = try CheckedProgram()
        let file = try program.file(
            "lines.jsonl",
            """
            {"id":1,"text":"See Gen 1:99."}
            {"id":2}
            nonsense
            {"id":"d","text":"See verse 3.","context":"Genesis 1"}

            """)
        let lines = try program.run(["check", "--batch", file]).output.split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines[0].hasPrefix(#"{"id":1,"findings":[{"rule":"out-of-range""#))
        #expect(lines[1].hasPrefix(#"{"id":2,"error":"#))
        #expect(lines[2].hasPrefix(#"{"id":null,"error":"#))
        #expect(lines[3] == #"{"id":"d","findings":[]}"#)
    }

    @Test func `every rule is explained, and an unknown one is a mistake with the nearest name`() throws {
        let program = try CheckedProgram()
        let list = try program.run(["check", "--rules"])
        let names = list.output.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(names.count > 10)
        for name in names {
            let outcome = try program.run(["check", "--explain", name])
            #expect(outcome.code == 0)
            for heading in ["What it looks for", "Example", "What to do"] { #expect(outcome.output.contains(heading)) }
        }
        let outcome = try program.run(["check", "--explain", "misqotation"])
        #expect(outcome.code == 2 && outcome.errors.contains("misquotation"))
    }

    @Test func `settings are found above the working folder, and a wrong one is a mistake that names its place`() throws
    {
        let program = try CheckedProgram()
        let file = try program.file("a.txt", words)
        let settings = try program.file("catena.toml", "[check]\nselect = [\"hyphen-for-colon\"]\n")
        let outcome = try program.run(["check", "--config", settings, "--format", "jsonl", file])
        #expect(outcome.output.split(separator: "\n").count == 1)
        _ = try program.file("catena.toml", "[check]\n\nselect = [\n")
        let broken = try program.run(["check", "--config", settings, file])
        #expect(broken.code == 2)
        #expect(broken.errors.contains("catena.toml:"))
    }
}
