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
        try SwordLibrary().read(path, origin: origin)
    },
    AddableFormat(name: "USFM", form: "a file, or a folder with a file per book") { path in
        USFMEdition.recognises(path)
    } reader: { path, origin throws(ImportError) in
        try USFMEdition().read(path, origin: origin)
    },
    AddableFormat(name: "OSIS", form: "an XML file") { path in
        OSISEdition.recognises(path)
    } reader: { path, origin throws(ImportError) in
        try OSISEdition().read(path, origin: origin)
    },
    AddableFormat(name: "OpenBible cross-references", form: "its text file") { path in
        OpenBibleLinks.recognises(path)
    } reader: { path, origin throws(ImportError) in
        try OpenBibleLinks().read(path, origin: origin)
    },
]
