import Foundation

/// A file system of a few megabytes in memory, which only root can mount; unmounted when let go.
final class SmallDisk {
    let path: String

    static let canBeMade: Bool = {
        guard getuid() == 0 else { return false }
        return (try? SmallDisk(megabytes: 1)) != nil
    }()

    struct CannotMount: Error {}

    init(megabytes: Int) throws {
        path = FileManager.default.temporaryDirectory.appending(path: "catena-disk-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        guard Self.run("mount", ["-t", "tmpfs", "-o", "size=\(megabytes)m", "tmpfs", path]) else { throw CannotMount() }
    }

    deinit {
        _ = Self.run("umount", [path])
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Takes all room but about this much.
    func fill(leaving bytes: Int) throws {
        let free = try FileManager.default.attributesOfFileSystem(forPath: path)[.systemFreeSize] as? Int ?? 0
        try Data(count: max(0, free - bytes)).write(to: URL(filePath: path + "/filler"))
    }

    private static func run(_ tool: String, _ arguments: [String]) -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [tool] + arguments
        process.standardError = FileHandle.nullDevice
        do { try process.run() } catch { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
