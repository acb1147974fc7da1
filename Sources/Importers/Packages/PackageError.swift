import Foundation

/// What stops the fetching of packages altogether.
public enum PackageError: Error, Hashable, Sendable {
    /// The file system that holds `path` is full.
    case diskFull(path: String)
    /// The cache folder cannot be made or written; the reason is the system's.
    case unwritable(path: String, reason: String)
    /// The folder named by the caller to take packages from is missing or cannot be read.
    case noSuchFolder(path: String)
}

extension PackageError {
    /// The error for a failed write to `path`.
    init(writing path: String, _ error: any Error) {
        if let error = error as? CocoaError, error.code == .fileWriteOutOfSpace {
            self = .diskFull(path: path)
        } else {
            self = .unwritable(path: path, reason: (error as NSError).localizedDescription)
        }
    }

    /// The error for a tool that says in its output that there is no room, or `nil` where it says nothing of it.
    init?(toolOutput: String, writing path: String) {
        let signs = ["No space left on device", "enough free space", "Disk quota exceeded"]
        guard signs.contains(where: toolOutput.contains) else { return nil }
        self = .diskFull(path: path)
    }
}
