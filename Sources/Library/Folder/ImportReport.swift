internal import Foundation

/// What a build or an addition brought into a library, what was wrong with the sources, and what could not be had.
/// It is kept beside the database.
public struct ImportReport: Codable, Hashable, Sendable {
    /// How many records of a kind: 31,102 `verses`.
    public struct Count: Codable, Hashable, Sendable {
        public var what: String
        public var count: Int
    }

    public struct FaultCount: Codable, Hashable, Sendable {
        /// What was wrong, in words a reader understands.
        public var kind: String
        public var count: Int
        /// A few places where it happened.
        public var samples: [String]
    }

    /// One resource that the library has.
    public struct Entry: Codable, Hashable, Sendable {
        public var name: String
        public var counts: [Count]
        /// The most frequent first.
        public var faults: [FaultCount]
        /// What it does without, and why; empty where it is complete.
        public var lacks: [String]
    }

    /// A resource that the library should have and has not.
    public struct Absence: Codable, Hashable, Sendable {
        public var name: String
        /// Why, and what to do about it.
        public var reason: String

        public init(name: String, reason: String) {
            self.name = name
            self.reason = reason
        }
    }

    public var resources: [Entry] = []
    public var absent: [Absence] = []

    public init() {}

    /// Enters a resource, in place of an older entry or absence of its name.
    public mutating func add(_ content: ResourceContent, lacks: [String] = []) {
        let name = content.resource.name
        let counts = [
            ("verses", content.verses.count), ("words", content.words.count), ("headings", content.headings.count),
            ("notes", content.notes.count), ("entries", content.entries.count), ("topics", content.topics.count),
            ("comments", content.comments.count), ("pericopes", content.pericopes.count),
            ("links", content.links.count),
        ]
        let faults = content.faults.counts.map { FaultCount(kind: $0, count: $1.count, samples: $1.samples) }
        let entry = Entry(
            name: name, counts: counts.filter { $0.1 > 0 }.map { Count(what: $0.0, count: $0.1) },
            faults: faults.sorted { ($1.count, $0.kind) < ($0.count, $1.kind) }, lacks: lacks)
        remove(name)
        resources.append(entry)
    }

    public mutating func remove(_ name: String) {
        resources.removeAll { $0.name == name }
        absent.removeAll { $0.name == name }
    }
}

extension LibraryFolder {
    /// The report on the library in use; an empty one where it has none.
    public var report: ImportReport {
        let path = self.path + "/current/" + Generation.reportName
        guard let data = FileManager.default.contents(atPath: path) else { return ImportReport() }
        return (try? JSONDecoder().decode(ImportReport.self, from: data)) ?? ImportReport()
    }
}

extension Generation {
    static let reportName = "report.json"

    /// Keeps the report with the library in the making.
    /// - Throws: `Fault` (`.unwritable`).
    public func keep(_ report: ImportReport) throws(Fault) {
        let place = path + "/" + Self.reportName
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do { try encoder.encode(report).write(to: URL(filePath: place)) } catch {
            throw Fault(
                .unwritable, "the import report could not be written: \(error.localizedDescription)", at: place)
        }
    }
}
