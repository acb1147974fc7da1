import Foundation

/// Source packages that an earlier step downloaded; `make test` names their cache in `CATENA_TEST_CACHE`.
enum DownloadedPackages {
    static let folder = (ProcessInfo.processInfo.environment["CATENA_TEST_CACHE"] ?? "") + "/catena/packages"

    static var areThere: Bool { file("sword-text-kjv") != nil && file("sword-comm-scofield") != nil }

    static func file(_ package: String) -> String? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.first { $0.hasPrefix(package + "_") && $0.hasSuffix(".deb") }.map { folder + "/" + $0 }
    }

    /// Copies packages into a new folder to give them from, and tells its path.
    static func give(_ packages: [String], in place: String) throws -> String {
        let given = place + "/given"
        try FileManager.default.createDirectory(atPath: given, withIntermediateDirectories: true)
        for package in packages {
            guard let file = file(package) else { continue }
            let copy = given + "/" + URL(filePath: file).lastPathComponent
            try? FileManager.default.removeItem(atPath: copy)
            try FileManager.default.copyItem(atPath: file, toPath: copy)
        }
        return given
    }
}
