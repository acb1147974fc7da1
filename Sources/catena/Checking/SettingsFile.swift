import Foundation
import Manuscript

/// The nearest `catena.toml`, from the working folder up to the root of the repository or the disk.
enum SettingsFile {
    static let name = "catena.toml"

    /// - Parameter path: a file that was named; it must be there.
    /// - Returns: the settings and the folder that paths in them count from.
    static func read(named path: String?) throws -> (settings: CheckSettings, folder: String) {
        guard let path = path ?? find() else { return (CheckSettings(), ".") }
        let text: String
        do {
            text = try String(contentsOfFile: path, encoding: .utf8)
        } catch {
            throw Failure.Mistake(message: "the settings \(path) cannot be read: \(error.localizedDescription)")
        }
        do throws(SettingsError) {
            return (try CheckSettings(toml: text), URL(filePath: path).deletingLastPathComponent().path)
        } catch {
            let line = error.line.map { ":\($0)" } ?? ""
            throw Failure.Mistake(message: "\(path)\(line): \(error.message)")
        }
    }

    private static func find() -> String? { find(from: URL(filePath: FileManager.default.currentDirectoryPath)) }

    static func find(from start: URL) -> String? {
        var folder = start
        for _ in 0..<64 {
            let path = folder.appending(path: name).path
            if FileManager.default.fileExists(atPath: path) { return path }
            if FileManager.default.fileExists(atPath: folder.appending(path: ".git").path) { return nil }
            let above = folder.deletingLastPathComponent()
            if above.path == folder.path { return nil }
            folder = above
        }
        return nil
    }
}
