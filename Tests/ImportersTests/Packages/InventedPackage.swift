import Foundation
import Importers

/// A folder of its own with an invented `.deb` file in it, removed when let go.
final class InventedPackage {
    let folder: String
    let package = SourcePackage(
        name: "catena-invented", parts: ["usr/share/sword", "usr/share/doc/catena-invented/copyright"])

    static var canBeMade: Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/dpkg-deb") }

    init(verse: String = "In the beginning") throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "catena-\(UUID().uuidString)").path
        try write(
            "tree/DEBIAN/control",
            "Package: catena-invented\nVersion: 1:2.0-1\nArchitecture: all\nMaintainer: x\nDescription: x\n")
        try write("tree/usr/share/sword/mods.d/invented.conf", verse)
        try write("tree/usr/share/doc/catena-invented/copyright", "Public Domain")
        try write("tree/usr/share/unwanted/large.txt", "never read")
        try FileManager.default.createDirectory(atPath: folder + "/given", withIntermediateDirectories: true)
        let build = Process()
        build.executableURL = URL(filePath: "/usr/bin/dpkg-deb")
        build.arguments = ["--build", "--root-owner-group", folder + "/tree", archive]
        build.standardOutput = FileHandle.nullDevice
        try build.run()
        build.waitUntilExit()
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// The folder to give the package from.
    var given: String { folder + "/given" }
    var archive: String { given + "/catena-invented_1%3a2.0-1_all.deb" }
    var cache: PackageCache { PackageCache(path: folder + "/cache") }

    func write(_ path: String, _ text: String) throws {
        let url = URL(filePath: folder + "/" + path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }
}
