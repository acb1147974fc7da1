internal import Foundation

/// A program of the system that turns a file into text, with bounds on its time and on what it writes.
struct Conversion {
    let program: String
    /// The Debian package that has it.
    let package: String

    static let seconds = 60
    static let outputLimit = 256 << 20

    /// Gives the program the file and returns what it wrote.
    /// - Parameter arguments: made from the path of the file.
    func convert(_ file: [UInt8], ending: String, arguments: (String) -> [String]) throws(ManuscriptError) -> [UInt8] {
        guard let path = Self.find(program) else { throw .missingProgram(program, package: package) }
        let folder = FileManager.default.temporaryDirectory.appending(path: "catena-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let (input, output, complaints) = (
            folder.appending(path: "manuscript.\(ending)"), folder.appending(path: "text"),
            folder.appending(path: "complaints")
        )
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(file).write(to: input)
            try Data().write(to: output)
            try Data().write(to: complaints)
            let process = Process()
            process.executableURL = URL(filePath: path)
            process.arguments = arguments(input.path)
            process.currentDirectoryURL = folder
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = try FileHandle(forWritingTo: output)
            process.standardError = try FileHandle(forWritingTo: complaints)
            try process.run()
            let isTooMuch = Self.watch(process, output.path)
            let size = Self.size(output.path)
            if size > Self.outputLimit { throw ManuscriptError.inflatesTooFar(size: size, limit: Self.outputLimit) }
            if isTooMuch { throw ManuscriptError.tooSlow(program: program, seconds: Self.seconds) }
            guard process.terminationStatus == 0 else {
                let said = String(decoding: try Data(contentsOf: complaints).prefix(4096), as: UTF8.self)
                let line = said.split(whereSeparator: \.isNewline).last.map(String.init)
                throw ManuscriptError.unreadable(
                    by: program, reason: line ?? "it ended with status \(process.terminationStatus)")
            }
            return [UInt8](try Data(contentsOf: output))
        } catch let error as ManuscriptError {
            throw error
        } catch {
            throw .unreadable(by: program, reason: error.localizedDescription)
        }
    }

    /// Waits for the program's end, and ends it itself where it goes beyond its bounds.
    private static func watch(_ process: Process, _ output: String) -> Bool {
        let start = ContinuousClock.now
        var pause = 0.001
        while process.isRunning {
            Thread.sleep(forTimeInterval: pause)
            pause = min(pause * 1.5, 0.02)
            if ContinuousClock.now - start > .seconds(seconds) || size(output) > outputLimit {
                kill(process.processIdentifier, SIGKILL)
                process.waitUntilExit()
                return true
            }
        }
        process.waitUntilExit()
        return false
    }

    private static func size(_ path: String) -> Int {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.size] as? NSNumber)?.intValue ?? 0
    }

    private static func find(_ name: String) -> String? {
        let folders = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return folders.split(separator: ":").map { "\($0)/\(name)" }
            .first(where: FileManager.default.isExecutableFile(atPath:))
    }
}
