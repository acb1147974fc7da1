internal import Foundation
internal import GRDB
internal import Scripture
internal import Synchronization

/// A finished library, open for reading.
///
/// Every query takes and gives passages; a passage in another versification than an edition's own is mapped to
/// it, and what an edition gives is numbered as the edition counts.
public final class Library: Sendable {
    let queue: DatabaseQueue
    /// All resources, in the order they were written.
    public let resources: [Resource]
    let ids: [String: Int64]
    let names: [Int64: String]
    let path: String
    /// The verses of the words that were asked for. All those of a tagged edition take some two megabytes.
    let wordVerses = Mutex<[WordKey: [Verse]]>([:])

    struct WordKey: Hashable {
        var edition: Int64
        var number: Int
    }

    /// Opens the database file of a library.
    /// - Throws: `Fault`: `.noLibrary`, `.otherFormat`, `.damaged` or `.unreadable`.
    public init(database path: String) throws(Fault) {
        self.path = path
        guard FileManager.default.fileExists(atPath: path) else {
            throw Fault(.noLibrary, "there is no library here; make one with: catena library build", at: path)
        }
        do {
            var configuration = Configuration()
            configuration.readonly = true
            configuration.prepareDatabase { db in
                // A finished library is never written: one shared lock for as long as it is open saves taking it anew
                // for every query.
                try db.execute(
                    sql: "PRAGMA mmap_size = 1073741824; PRAGMA query_only = 1; PRAGMA locking_mode = EXCLUSIVE")
            }
            queue = try DatabaseQueue(path: path, configuration: configuration)
            let (version, rows) = try queue.read { db in
                let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
                guard version == Schema.version else { return (version, [(Int64, Resource)]()) }
                return (version, try Row.fetchAll(db, sql: "SELECT * FROM resource ORDER BY id").map(Self.resource))
            }
            guard version == Schema.version else {
                throw Fault(
                    .otherFormat,
                    "this library has format \(version), this program reads \(Schema.version); "
                        + "make it anew with: catena library build", at: path)
            }
            resources = rows.map(\.1)
            ids = Dictionary(uniqueKeysWithValues: rows.map { ($0.1.name, $0.0) })
            names = Dictionary(uniqueKeysWithValues: rows.map { ($0.0, $0.1.name) })
        } catch {
            throw Fault(reading: path, error)
        }
    }

    private static func resource(_ row: Row) -> (Int64, Resource) {
        (
            row["id"],
            Resource(
                name: row["name"], kind: Resource.Kind(rawValue: row["kind"]) ?? .edition, title: row["title"],
                language: row["language"], versification: Versification(rawValue: row["versification"]) ?? .eng,
                licence: row["licence"], rights: row["rights"], origin: row["origin"], tradition: row["tradition"])
        )
    }

    /// The resource of that name, whatever its letter case.
    public func resource(named name: String) -> Resource? {
        resources.first { $0.name.lowercased() == name.lowercased() }
    }

    public var editions: [Resource] { resources.filter { $0.kind == .edition } }

    /// Runs a query; a broken file becomes a fault that names it.
    func read<T>(_ query: (Database) throws -> T) throws(Fault) -> T {
        do {
            // No transaction about it: a finished library is never written.
            return try queue.unsafeRead(query)
        } catch {
            throw Fault(reading: path, error)
        }
    }

    /// Row number of a resource; 0, which no row has, for one that is not here.
    func id(_ name: String) -> Int64 { ids[name] ?? 0 }
}

extension Fault {
    init(reading path: String, _ error: any Error) {
        switch error {
        case let fault as Fault: self = fault
        case let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN:
            self.init(.unreadable, "the library cannot be opened: \(error.message ?? "unknown reason")", at: path)
        default:
            self.init(
                .damaged, "the library is damaged (\(error)); make it anew with: catena library build", at: path)
        }
    }
}
