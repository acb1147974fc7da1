import ArgumentParser
import Foundation
import JSONText
import LanguageServer
import Library
import Manuscript
import Questions

struct LSPCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lsp",
        abstract: "Checks manuscripts in an editor while one writes, by the Language Server Protocol.",
        discussion: "An editor starts it and speaks to it over standard input and output; see the guide to editors.")

    /// How long an editor is quiet before what has changed is checked, in milliseconds.
    private static let pause: Int32 = 200

    func run() throws {
        let shelf = try MissingIndexes.shelf(.standard(environment: ProcessInfo.processInfo.environment))
        var isWaiting = shelf.isCompleting
        var server = LanguageServer(
            shelf.library, version: Catena.configuration.version,
            machine: .init(settings: Self.settings, keep: Self.keep))
        let input = try ByteInput(path: "-")
        let output = ByteOutput()
        var frames = Frames()
        while server.exitCode == nil {
            if isWaiting, !shelf.isCompleting {
                isWaiting = false
                server.checkAnew()
            }
            if server.isDue || isWaiting, !Self.isReady(within: Self.pause) {
                Self.send(server.settle(), output)
                continue
            }
            // An editor that ends without a word is gone.
            guard let bytes = try input.next() else { break }
            frames.add(bytes)
            while server.exitCode == nil, let message = frames.next() { Self.send(server.receive(message), output) }
        }
        throw ExitCode(server.exitCode ?? 1)
    }

    private static func isReady(within milliseconds: Int32) -> Bool {
        var input = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
        return unsafe poll(&input, 1, milliseconds) != 0
    }

    private static func send(_ messages: [JSON], _ output: ByteOutput) {
        for message in messages {
            output.append { $0 += Frames.framed(Array(message.text.utf8)) }
        }
        output.flush()
    }

    /// The settings file of a workspace, or of a folder above it; what holds without one.
    private static func settings(_ root: String) throws(SettingsError) -> CheckSettings {
        guard let url = URL(string: root), url.isFileURL, let path = SettingsFile.find(from: url) else {
            return CheckSettings()
        }
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw SettingsError(line: nil, "\(path) cannot be read")
        }
        return try CheckSettings(toml: text)
    }

    /// Writes a chapter into the cache, for the editor to open.
    private static func keep(_ name: String, _ text: String) -> String? {
        let environment = ProcessInfo.processInfo.environment
        let cache = environment["XDG_CACHE_HOME"] ?? (environment["HOME"] ?? ".") + "/.cache"
        let file = URL(filePath: cache).appending(path: "catena/verses/" + name)
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try WholeFile.write(Array(text.utf8), to: file.path)
            return file.absoluteString
        } catch {
            return nil
        }
    }
}
