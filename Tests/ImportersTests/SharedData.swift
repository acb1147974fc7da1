import Foundation

/// Data sets that stand beside the project, where they are present.
enum SharedData {
    static let bsb = existing("bsb-usfm")
    static let crossReferences = existing("openbible/cross_references.txt")

    /// The root of the unpacked source packages: the environment says where.
    static let packages = ProcessInfo.processInfo.environment["CATENA_PACKAGES"].flatMap {
        FileManager.default.fileExists(atPath: $0 + "/usr/share") ? $0 : nil
    }

    private static func existing(_ name: String) -> String? {
        let beside = URL(filePath: #filePath).appending(path: "../../../../shared/data").standardized.path
        let root = ProcessInfo.processInfo.environment["CATENA_SHARED_DATA"] ?? beside
        let path = root + "/" + name
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }
}
