internal import Foundation

/// A library in the making. It becomes the library by ``commit()``; let go before that, it is removed.
public final class Generation: Sendable {
    static let databaseName = "library.sqlite"
    static let indexName = "text.index"
    static let quotationIndexName = "quotations.index"
    static let parallelsName = "parallels.index"
    static let scenesName = "scenes.index"

    private let folder: LibraryFolder
    private let lock: FolderLock
    private let name: String
    public let path: String

    init(folder: LibraryFolder, lock: FolderLock) {
        self.folder = folder
        self.lock = lock
        // Random, so that a reader of an older generation never sees its folder reused.
        name = String(UInt64.random(in: .min ... .max), radix: 36)
        path = folder.path + "/building-" + name
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Where the database is to be written.
    public var database: String { path + "/" + Self.databaseName }

    /// Where the text index is to be written.
    public var index: String { path + "/" + Self.indexName }

    /// Where the index of quotations is to be written.
    public var quotationIndex: String { path + "/" + Self.quotationIndexName }
    /// Where the index of parallels is to be written.
    public var parallels: String { path + "/" + Self.parallelsName }
    /// Where the scenes rated in the text index are to be written.
    public var scenes: String { path + "/" + Self.scenesName }

    /// Puts this library in the place of the old one, whole, and removes the old.
    /// - Throws: `Fault` (`.unwritable`); the old library is then still in use.
    public func commit() throws(Fault) {
        let final = "generation-" + name
        do {
            for file in try FileManager.default.contentsOfDirectory(atPath: path) { try sync(path + "/" + file) }
            try FileManager.default.moveItem(atPath: path, toPath: folder.path + "/" + final)
            let link = folder.path + "/.current"
            try? FileManager.default.removeItem(atPath: link)
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: final)
        } catch {
            throw Fault(
                .unwritable, "the new library could not be put in place: \(error.localizedDescription)", at: folder.path
            )
        }
        guard unsafe rename(folder.path + "/.current", folder.path + "/current") == 0 else {
            throw Fault(
                .unwritable, "the new library could not be put in place: \(SystemReason.last)",
                at: folder.path + "/current")
        }
        folder.removeLeftovers()
    }

    /// Waits until a file's bytes are on the disk.
    private func sync(_ file: String) throws {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: file))
        try handle.synchronize()
        try handle.close()
    }
}
