import Foundation

/// The program as built, run as a reader runs it, with folders of its own for library and cache.
///
/// `CATENA_PROGRAM` names it; without that it is the one that was built together with the tests.
struct BuiltProgram {
    struct Outcome {
        var code: Int32
        var output: String
        var errors: String
    }

    /// Removed with all that is in it when the value is let go.
    final class Place {
        let path = FileManager.default.temporaryDirectory.appending(path: "catena-\(UUID().uuidString)").path

        init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
        deinit { try? FileManager.default.removeItem(atPath: path) }
    }

    let place: Place
    /// What is set besides the test's own environment.
    var environment: [String: String]

    init() throws {
        place = try Place()
        environment = ["CATENA_LIBRARY": place.path + "/library", "XDG_CACHE_HOME": place.path + "/cache"]
    }

    var library: String { place.path + "/library" }

    static let path =
        ProcessInfo.processInfo.environment["CATENA_PROGRAM"]
        ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "catena").path

    func run(_ arguments: String...) throws -> Outcome { try run(arguments) }

    /// - Parameter input: what it reads on its standard input.
    func run(_ arguments: [String], input: String = "") throws -> Outcome {
        // Files, unlike pipes, take any amount without a reader.
        let (output, errors) = (place.path + "/output", place.path + "/errors")
        let process = try start(arguments, input: input, output: output, errors: errors)
        process.waitUntilExit()
        return Outcome(
            code: process.terminationStatus, output: try String(contentsOfFile: output, encoding: .utf8),
            errors: try String(contentsOfFile: errors, encoding: .utf8))
    }

    /// Starts the program, waits, and kills it as the system would when memory runs out.
    /// - Returns: whether it was still running.
    func runAndKill(_ arguments: [String], after delay: Duration) throws -> Bool {
        let process = try start(arguments, output: place.path + "/output", errors: place.path + "/errors")
        let (seconds, attoseconds) = delay.components
        Thread.sleep(forTimeInterval: Double(seconds) + Double(attoseconds) / 1e18)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return process.terminationReason == .uncaughtSignal
    }

    private func start(_ arguments: [String], input: String = "", output: String, errors: String) throws -> Process {
        try Data(input.utf8).write(to: URL(filePath: place.path + "/input"))
        for path in [output, errors] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
        let process = Process()
        process.executableURL = URL(filePath: Self.path)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle(forReadingAtPath: place.path + "/input")
        process.standardOutput = FileHandle(forWritingAtPath: output)
        process.standardError = FileHandle(forWritingAtPath: errors)
        try process.run()
        return process
    }
}
