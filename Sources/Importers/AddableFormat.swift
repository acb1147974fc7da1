public import Library

/// A format that a reader can add to a library: how a source of it is known, and what reads it. A source stands by
/// itself: one file, or a folder with all that belongs to it.
public struct AddableFormat: Sendable {
    /// As a reader knows it: `SWORD module`.
    public let name: String
    /// What a source of it is: `a folder with mods.d and modules`.
    public let form: String

    let isRecognised: @Sendable (_ path: String) -> Bool
    let reader: @Sendable (_ path: String, _ origin: String) throws(ImportError) -> [ResourceContent]

    /// Reads a source in whichever format it is.
    /// - Throws: ``ImportError``: `.unknownFormat` where no format knows it.
    public static func read(_ path: String, origin: String) throws(ImportError) -> [ResourceContent] {
        guard SourceFile.exists(path) else { throw .unreadable(path: path, reason: "there is no such file or folder") }
        guard let format = allAddableFormats.first(where: { $0.isRecognised(path) }) else {
            throw .unknownFormat(path: path)
        }
        return try format.reader(path, origin)
    }
}

/// The formats, in the order in which they are tried.
public let allAddableFormats: [AddableFormat] = [
    AddableFormat(name: "SWORD module", form: "a folder with mods.d and modules") { path in
        SourceFile.isFolder(path + "/mods.d")
    } reader: { path, origin throws(ImportError) in
        let confs = try SourceFile.names(in: path + "/mods.d").filter { $0.hasSuffix(".conf") }
        guard let conf = confs.first, confs.count == 1 else {
            throw .damaged(path: path + "/mods.d", reason: "it must describe one module and describes \(confs.count)")
        }
        return try SwordText().read("\(path)/mods.d/\(conf)", origin: origin)
    }
]
