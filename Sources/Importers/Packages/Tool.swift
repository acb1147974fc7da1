import Foundation

/// A program of the system that is run to its end, such as `apt-get`.
struct Tool: Sendable {
    let path: String

    /// How a run ended: the exit status and all it said on both outputs.
    struct Outcome: Sendable {
        var status: Int32
        var output: String

        var succeeded: Bool { status == 0 }
        /// The last thing it said, for an error message.
        var lastLine: String {
            output.split(whereSeparator: \.isNewline).last.map(String.init) ?? "exit status \(status)"
        }
    }

    /// Finds the program on `PATH`; `nil` where the system has none of that name.
    init?(named name: String) {
        let folders = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        let candidates = folders.split(separator: ":").map { "\($0)/\(name)" }
        guard let found = candidates.first(where: FileManager.default.isExecutableFile(atPath:)) else { return nil }
        path = found
    }

    /// Runs the program, handing over each line it says as it comes.
    func run(_ arguments: [String], in folder: String? = nil, onLine: (Substring) -> Void = { _ in }) -> Outcome {
        let said = Pipe()
        let process = process(arguments, in: folder)
        process.standardOutput = said
        process.standardError = said
        do { try process.run() } catch { return Outcome(status: 127, output: "\(path): \(error.localizedDescription)") }
        let output = Self.drain(said, onLine: onLine)
        process.waitUntilExit()
        return Outcome(status: process.terminationStatus, output: output)
    }

    /// Runs this program and pipes what it writes into another. The status is the first that is not 0; the output
    /// is what both complained of, the writer first.
    func run(_ arguments: [String], into other: Tool, _ otherArguments: [String]) -> Outcome {
        // A pipe's writing end is closed here once a process has it, so each needs its own.
        let (bytes, said, writerSaid) = (Pipe(), Pipe(), Pipe())
        let (writer, reader) = (process(arguments, in: nil), other.process(otherArguments, in: nil))
        writer.standardOutput = bytes
        writer.standardError = writerSaid
        reader.standardInput = bytes
        reader.standardOutput = said
        reader.standardError = said
        do {
            try reader.run()
            try writer.run()
        } catch {
            if reader.isRunning { reader.terminate() }
            return Outcome(status: 127, output: error.localizedDescription)
        }
        // The writer's complaints are short and fit its pipe, so they can be read after the reader's.
        let readerOutput = Self.drain(said, onLine: { _ in })
        let output = Self.drain(writerSaid, onLine: { _ in }) + readerOutput
        writer.waitUntilExit()
        reader.waitUntilExit()
        let status = writer.terminationStatus != 0 ? writer.terminationStatus : reader.terminationStatus
        return Outcome(status: status, output: output)
    }

    private func process(_ arguments: [String], in folder: String?) -> Process {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C"]) { $1 }
        process.standardInput = FileHandle.nullDevice
        if let folder { process.currentDirectoryURL = URL(filePath: folder) }
        return process
    }

    /// Reads to the end, line by line.
    private static func drain(_ pipe: Pipe, onLine: (Substring) -> Void) -> String {
        var all = Data()
        var lineStart = 0
        while true {
            let chunk = pipe.fileHandleForReading.availableData
            if chunk.isEmpty { break }
            all.append(chunk)
            while let end = all[lineStart...].firstIndex(of: UInt8(ascii: "\n")) {
                onLine(String(decoding: all[lineStart..<end], as: UTF8.self)[...])
                lineStart = end + 1
            }
        }
        return String(decoding: all, as: UTF8.self)
    }
}
