internal import GRDB
internal import Philology
internal import Scripture

/// Writes a library's database: a new one, or more resources into a copy.
///
/// The file is not the library until ``LibraryFolder`` swaps it in; nothing here touches a library in use.
public final class LibraryWriter: Sendable {
    private let queue: DatabaseQueue
    private let path: String

    /// - Parameter path: a new database file, or a copy of a finished one to write more into.
    /// - Throws: `Fault` (`.unwritable`) where the file cannot be made.
    public init(path: String) throws(Fault) {
        self.path = path
        do {
            var configuration = Configuration()
            configuration.prepareDatabase { db in
                try db.execute(
                    sql: "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY; PRAGMA cache_size = -65536")
            }
            queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.write { db in
                if try Int.fetchOne(db, sql: "PRAGMA user_version") == 0 {
                    try Schema.createTables(db)
                    try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
                }
            }
        } catch {
            throw Fault(writing: path, error)
        }
    }

    /// Writes one resource whole, in place of one of the same name.
    public func write(_ content: ResourceContent) throws(Fault) {
        do {
            try queue.write { db in
                try ResourceRows.delete(content.resource.name, db)
                try ResourceRows(db, content).write()
            }
        } catch {
            throw Fault(writing: path, error)
        }
    }

    /// Takes a resource out. Does nothing where there is none of that name.
    public func remove(_ name: String) throws(Fault) {
        do {
            try queue.write { db in try ResourceRows.delete(name, db) }
        } catch {
            throw Fault(writing: path, error)
        }
    }

    /// Builds the indexes and closes the file; the writer is of no use after.
    public func finish() throws(Fault) {
        do {
            try queue.write { db in
                try Schema.createIndexes(db)
                try Schema.countLexemes(db)
                try db.execute(sql: "ANALYZE")
            }
            try queue.close()
        } catch {
            throw Fault(writing: path, error)
        }
    }
}

extension Fault {
    init(writing path: String, _ error: any Error) {
        if let fault = error as? Fault {
            self = fault
            return
        }
        let full = (error as? DatabaseError)?.resultCode == .SQLITE_FULL
        self.init(
            .unwritable,
            full
                ? "the disk is full while writing the library; free some space and run it again"
                : "the library could not be written: \(error)",
            at: path)
    }
}
