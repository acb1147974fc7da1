internal import Foundation

/// Reading files and folders of a source; all of the importers' input passes through here.
enum SourceFile {
    /// The whole content of a file.
    static func bytes(_ path: String) throws(ImportError) -> [UInt8] {
        do {
            return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw .unreadable(path: path, reason: reason(error))
        }
    }

    /// The names in a folder, in byte order.
    static func names(in folder: String) throws(ImportError) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).sorted {
                $0.utf8.lexicographicallyPrecedes($1.utf8)
            }
        } catch {
            throw .unreadable(path: folder, reason: reason(error))
        }
    }

    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    /// The text of a file in UTF-8, without its byte order mark; bytes that are no UTF-8 become U+FFFD.
    static func text(_ path: String) throws(ImportError) -> String {
        let content = try bytes(path)
        return String(decoding: content.starts(with: [0xEF, 0xBB, 0xBF]) ? content[3...] : content[...], as: UTF8.self)
    }

    private static func reason(_ error: any Error) -> String {
        let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
        return (underlying ?? error as NSError).localizedDescription
    }
}
