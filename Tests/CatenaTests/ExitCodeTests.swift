import Foundation
import Testing

@Suite struct ExitCodeTests {
    @Test func `help is no error and goes to standard output`() throws {
        let outcome = try BuiltProgram().run("--help")
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("SUBCOMMANDS"))
        #expect(outcome.errors.isEmpty)
    }

    @Test func `a request that cannot be meant is 2`() throws {
        let program = try BuiltProgram()
        for arguments in [
            ["library", "nonsense"], ["--nonsense"], ["library", "list", "--format", "nonsense"], ["read"],
        ] {
            let outcome = try program.run(arguments)
            #expect(outcome.code == 2, "\(arguments): \(outcome.errors)")
            #expect(!outcome.errors.isEmpty)
            #expect(outcome.output.isEmpty)
        }
    }

    @Test func `without a library each command is at fault and says how to make one`() throws {
        let program = try BuiltProgram()
        for arguments in [
            ["library", "list"], ["library", "info", "KJV"], ["library", "remove", "KJV"], ["topics", "intercession"],
        ] {
            let outcome = try program.run(arguments)
            #expect(outcome.code == 3, "\(arguments): \(outcome.errors)")
            #expect(outcome.errors.contains("catena library build"))
            #expect(outcome.errors.contains(program.library))
        }
    }

    @Test func `a source that is not there or in no known format is told by its path`() throws {
        let program = try BuiltProgram()
        for path in [program.place.path + "/nowhere", program.place.path] {
            let outcome = try program.run("library", "add", path)
            #expect(outcome.code == 3)
            #expect(outcome.errors.contains(path))
        }
        let outcome = try program.run("library", "build", "--packages", program.place.path + "/nowhere")
        #expect(outcome.code == 3)
        #expect(outcome.errors.contains(program.place.path + "/nowhere"))
    }

    @Test func `a build that can have no source at all is at fault, with the reason`() throws {
        let program = try BuiltProgram()
        let outcome = try program.run("library", "build", "--offline")
        #expect(outcome.code == 3)
        #expect(outcome.errors.contains("offline"))
        #expect(!FileManager.default.fileExists(atPath: program.library + "/current"))
    }

    @Test func `without apt-get the reader is told of another way`() throws {
        var program = try BuiltProgram()
        program.environment["PATH"] = "/nowhere"
        let outcome = try program.run("library", "build")
        #expect(outcome.code == 3)
        #expect(outcome.errors.contains("--packages"))
    }

    @Test func `nothing that belongs to a terminal is written into a file`() throws {
        let outcome = try BuiltProgram().run("library", "build", "--offline")
        #expect(!outcome.errors.contains("\u{1b}"))
        #expect(!outcome.errors.contains("\r"))
    }
}
