/// Why a whole source could not be read.
public enum ImportError: Error, Hashable, Sendable {
    /// The file or folder is missing or may not be read; `reason` is the system's.
    case unreadable(path: String, reason: String)
    /// The file ends early or a size in it cannot be; nothing usable was found.
    case damaged(path: String, reason: String)
    /// The file is sound, as far as can be told, but of a kind that is not read.
    case unsupported(path: String, reason: String)
    /// No importer knows this kind of file.
    case unknownFormat(path: String)
}
