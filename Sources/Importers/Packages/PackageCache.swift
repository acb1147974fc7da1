import Foundation
internal import Library

/// The folder where downloaded packages and their unpacked parts are kept between builds.
///
/// `packages/` holds the `.deb` files and `manifest.tsv`; `unpacked/NAME_VERSION/` holds the parts that are read.
/// Everything gets its name by a rename when it is whole; what a killed build left behind begins with `.partial-`
/// and the next build clears it away.
public struct PackageCache: Sendable {
    /// The cache's folder.
    public let path: String

    public init(path: String) {
        self.path = path
    }

    /// `$XDG_CACHE_HOME/catena`, on Linux by default `~/.cache/catena`.
    public static func standard() -> PackageCache { standard(environment: ProcessInfo.processInfo.environment) }

    static func standard(environment: [String: String]) -> PackageCache {
        // The standard asks that a relative path be ignored.
        if let folder = environment["XDG_CACHE_HOME"], folder.hasPrefix("/") {
            return PackageCache(path: folder + "/catena")
        }
        let home = environment["HOME"] ?? NSHomeDirectory()
        #if os(macOS)
            return PackageCache(path: home + "/Library/Caches/catena")
        #else
            return PackageCache(path: home + "/.cache/catena")
        #endif
    }

    var packages: String { path + "/packages" }
    var unpacked: String { path + "/unpacked" }
    private var manifest: String { packages + "/manifest.tsv" }

    /// Makes the folders and clears away what killed builds left. Only the holder of the lock may.
    func prepare() throws(Fault) {
        for folder in [packages, unpacked] {
            do { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) } catch {
                throw Fault(keeping: folder, error)
            }
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            for name in names where name.hasPrefix(".partial-") {
                try? FileManager.default.removeItem(atPath: folder + "/" + name)
            }
        }
    }

    /// The downloaded package of that name, where its file is still there in full length.
    func record(of name: String) -> PackageRecord? {
        guard let record = records().first(where: { $0.name == name }) else { return nil }
        let file = packages + "/" + record.file.file
        let size = try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int
        return size == record.file.bytes ? record : nil
    }

    func records() -> [PackageRecord] {
        guard let text = try? String(contentsOfFile: manifest, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").compactMap(PackageRecord.init(line:))
    }

    /// Writes a download into the manifest and removes an older one of the same name.
    func keep(_ record: PackageRecord) throws(Fault) {
        var records = records()
        for old in records where old.name == record.name && old.file.file != record.file.file {
            try? FileManager.default.removeItem(atPath: packages + "/" + old.file.file)
        }
        records.removeAll { $0.name == record.name }
        records.append(record)
        let text = records.sorted { $0.name < $1.name }.map(\.line).joined()
        do { try Data(text.utf8).write(to: URL(filePath: manifest), options: .atomic) } catch {
            throw Fault(keeping: manifest, error)
        }
    }

    /// Runs `body` on a fresh folder beside `place`, then puts the folder, or the file in it that `body` names, in
    /// that place by a rename.
    func fill(_ place: String, _ body: (_ folder: String) throws -> String) throws {
        let url = URL(filePath: place)
        let folder = url.deletingLastPathComponent().path + "/.partial-" + UUID().uuidString
        do { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false) } catch {
            throw Fault(keeping: folder, error)
        }
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let made = try body(folder)
        do {
            if FileManager.default.fileExists(atPath: place) { try FileManager.default.removeItem(atPath: place) }
            try FileManager.default.moveItem(atPath: made, toPath: place)
        } catch { throw Fault(keeping: place, error) }
    }
}
