internal import Foundation

/// The folder that holds a library, and the only way to change what is in it.
///
/// Inside stand generations (`generation-…`), each a finished library, and the symbolic link `current` that names
/// the one in use. A change is made in a folder of its own (`building-…`) and becomes the library by one atomic
/// rename of the link: a process killed at any moment leaves the old library working. `sources/` keeps a copy of
/// what a user added, so that the default library can be built anew without losing it.
public struct LibraryFolder: Sendable {
    public let path: String

    public init(path: String) {
        self.path = path
    }

    /// The folder named by `CATENA_LIBRARY`, else `$XDG_DATA_HOME/catena`, else the platform's place for data.
    public static func standard(environment: [String: String]) -> LibraryFolder {
        if let path = environment["CATENA_LIBRARY"], !path.isEmpty { return LibraryFolder(path: path) }
        if let data = environment["XDG_DATA_HOME"], !data.isEmpty { return LibraryFolder(path: data + "/catena") }
        let home = environment["HOME"] ?? "."
        #if os(macOS)
            return LibraryFolder(path: home + "/Library/Application Support/catena")
        #else
            return LibraryFolder(path: home + "/.local/share/catena")
        #endif
    }

    /// The database of the library in use; whether it exists is found on opening.
    public var database: String { path + "/current/" + Generation.databaseName }

    /// The text index of the library in use.
    public var index: String { path + "/current/" + Generation.indexName }

    /// The index of quotations of the library in use.
    public var quotationIndex: String { path + "/current/" + Generation.quotationIndexName }
    /// The index of parallels of the library in use.
    public var parallels: String { path + "/current/" + Generation.parallelsName }
    /// The scenes rated in the text index of the library in use.
    public var scenes: String { path + "/current/" + Generation.scenesName }

    /// Copies of the sources a user added, one folder each.
    public var addedSources: String { path + "/sources" }

    /// The name of the generation in use, another after every change; empty where there is no library.
    public var generation: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: path + "/current")) ?? ""
    }

    /// A reader's own scenes, the `.yaml` files in the folder `scenes`: the text of each by its name.
    public var ownScenes: [String: String] {
        let folder = path + "/scenes"
        var texts: [String: String] = [:]
        for file in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where file.hasSuffix(".yaml") {
            if let data = FileManager.default.contents(atPath: folder + "/" + file) {
                texts[String(file.dropLast(5))] = String(decoding: data, as: UTF8.self)
            }
        }
        return texts
    }

    public var exists: Bool { FileManager.default.fileExists(atPath: database) }

    /// Opens the library in use.
    public func open() throws(Fault) -> Library {
        try Library(database: database)
    }

    /// Starts a change: a new folder to write a whole library into.
    /// - Parameter copying: begin with a copy of the library in use, to add to it or take from it.
    /// - Throws: `Fault`: `.busy` while another process changes the library, `.unwritable`.
    public func begin(copying: Bool = false) throws(Fault) -> Generation {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw Fault(.unwritable, "the library folder cannot be made: \(error.localizedDescription)", at: path)
        }
        let lock = try FolderLock(path + "/lock")
        removeLeftovers()
        let generation = Generation(folder: self, lock: lock)
        do {
            try FileManager.default.createDirectory(atPath: generation.path, withIntermediateDirectories: true)
            if copying { try FileManager.default.copyItem(atPath: database, toPath: generation.database) }
        } catch {
            try? FileManager.default.removeItem(atPath: generation.path)
            throw Fault(
                .unwritable, "the new library cannot be begun: \(error.localizedDescription)", at: generation.path)
        }
        return generation
    }

    /// What killed builds left behind, and generations no longer in use. Called with the lock held.
    func removeLeftovers() {
        let current = try? FileManager.default.destinationOfSymbolicLink(atPath: path + "/current")
        for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] {
            let stale = name.hasPrefix("building-") || name.hasPrefix("generation-") && name != current
            if stale || name == ".current" { try? FileManager.default.removeItem(atPath: path + "/" + name) }
        }
    }
}
