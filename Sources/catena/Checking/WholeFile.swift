import Foundation
import Library

/// Writes files so that a reader finds either the old one whole or the new one whole.
enum WholeFile {
    /// Writes beside the file and renames over it. The file keeps its permissions.
    /// - Throws: a fault; the file is then as it was.
    static func write(_ bytes: [UInt8], to path: String) throws(Fault) {
        let url = URL(filePath: path)
        let beside = url.deletingLastPathComponent().path + "/.\(url.lastPathComponent).\(UUID().uuidString)"
        let mode = (try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions]
        do {
            try Data(bytes).write(to: URL(filePath: beside))
            if let mode { try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: beside) }
        } catch {
            try? FileManager.default.removeItem(atPath: beside)
            throw Fault(.unwritable, "the file cannot be written: \(error.localizedDescription)", at: path)
        }
        guard unsafe rename(beside, path) == 0 else {
            let reason = unsafe String(cString: strerror(errno))
            try? FileManager.default.removeItem(atPath: beside)
            throw Fault(.unwritable, "the file cannot be written: \(reason)", at: path)
        }
    }
}
