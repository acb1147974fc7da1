import Foundation
import Library

/// Makes word processors' files through pandoc, where the system has it.
enum Pandoc {
    /// What pandoc makes of an HTML page.
    /// - Parameter format: `docx` or `odt`.
    static func convert(_ html: String, to format: String) throws -> Data {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "catena-\(ProcessInfo.processInfo.globallyUniqueString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        let page = folder.appending(path: "study.html")
        let made = folder.appending(path: "study.\(format)")
        try Data(html.utf8).write(to: page)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["pandoc", "--from=html", "--to=\(format)", "--output=\(made.path)", page.path]
        // The same study gives the same bytes: no time of making goes into the file.
        process.environment = ProcessInfo.processInfo.environment.merging(["SOURCE_DATE_EPOCH": "0"]) { $1 }
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        switch process.terminationStatus {
        case 0: return try Data(contentsOf: made)
        case 127:
            throw Fault(
                .unreadable,
                "\(format) files are made by pandoc, which is not here; install it (apt-get install pandoc)",
                at: "pandoc")
        default: throw Fault(.unreadable, "pandoc could not make the file: \(words)", at: "pandoc")
        }
    }
}
