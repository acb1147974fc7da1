import Foundation
import Importers
import Library
import Scripture
import Testing

/// Where the fixtures are, and how a test makes a file of its own.
enum Fixture {
    static func path(_ name: String) -> String {
        (Bundle.module.resourceURL ?? URL(filePath: ".")).appending(path: "Fixtures/" + name).path
    }

    static func read(_ name: String) throws -> ResourceContent {
        try readPath(path(name))
    }

    static func readPath(_ path: String) throws -> ResourceContent {
        let content = try AddableFormat.read(path, origin: "a test")
        return try #require(content.first)
    }

    /// A folder that lasts as long as `body` runs.
    static func withFolder<R>(_ body: (String) throws -> R) throws -> R {
        let folder = FileManager.default.temporaryDirectory.appending(path: "catena-importers-\(UUID().uuidString)")
            .path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try body(folder)
    }

    static func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
        let url = URL(filePath: path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    /// Reads one document given as text.
    static func readDocument(_ text: String, name: String = "document.xml") throws -> ResourceContent {
        try withFolder { folder in
            try write(text.utf8, to: folder + "/" + name)
            return try readPath(folder + "/" + name)
        }
    }
}

extension ResourceContent {
    func text(_ osis: String) -> String? { verses.first { $0.verse.osis == osis }?.text }

    /// The marked parts of a verse as words: `added: all`.
    func marks(_ osis: String) -> [String] {
        guard let verse = verses.first(where: { $0.verse.osis == osis }) else { return [] }
        let bytes = Array(verse.text.utf8)
        return verse.spans.map { "\($0.kind): \(String(decoding: bytes[$0.range], as: UTF8.self))" }
    }

    /// Every place of a word, a mark or a note lies within its verse's text.
    var placesAreSound: Bool {
        let lengths = Dictionary(verses.map { ($0.verse, $0.text.utf8.count) }) { first, _ in first }
        return verses.allSatisfy { verse in verse.spans.allSatisfy { $0.range.upperBound <= verse.text.utf8.count } }
            && words.allSatisfy { !$0.range.isEmpty && $0.range.upperBound <= lengths[$0.verse] ?? 0 }
            && notes.allSatisfy { $0.offset <= lengths[$0.verse] ?? 0 }
    }

    /// Running text: one space between words, none at the ends, no line breaks.
    var textsAreSound: Bool {
        verses.allSatisfy { verse in
            let bytes = verse.text.utf8
            return bytes.first != 32 && bytes.last != 32 && !verse.text.contains("  ")
                && !bytes.contains(where: { $0 < 32 || $0 == 92 || $0 == 60 })
        }
    }
}
