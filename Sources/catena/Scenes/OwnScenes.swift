import Foundation
import Library

/// A reader's own scenes: the `.yaml` files in the folder `scenes` of the library.
enum OwnScenes {
    static var folder: String {
        LibraryFolder.standard(environment: ProcessInfo.processInfo.environment).path + "/scenes"
    }

    /// By name, the text of each file.
    static func read() -> [String: String] {
        guard let files = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return [:] }
        var texts: [String: String] = [:]
        for file in files where file.hasSuffix(".yaml") {
            if let data = FileManager.default.contents(atPath: folder + "/" + file) {
                texts[String(file.dropLast(5))] = String(decoding: data, as: UTF8.self)
            }
        }
        return texts
    }
}
