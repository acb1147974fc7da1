import Foundation
internal import Library

extension Fault {
    /// The file system that holds `path` is full.
    static func diskFull(at path: String) -> Fault {
        Fault(
            .unwritable,
            "the disk is full while keeping source packages; free some space, or set XDG_CACHE_HOME to a folder on "
                + "another disk, and run it again", at: path)
    }

    /// A failed write to `path`.
    init(keeping path: String, _ error: any Error) {
        if let fault = error as? Fault {
            self = fault
        } else if let error = error as? CocoaError, error.code == .fileWriteOutOfSpace {
            self = .diskFull(at: path)
        } else {
            self.init(
                .unwritable, "the cache of source packages cannot be written: \(error.localizedDescription)", at: path)
        }
    }

    /// A tool that says in its output that there is no room; `nil` where it says nothing of it.
    init?(toolOutput: String, writing path: String) {
        // The last is what tar says when a block was written in part.
        let signs = ["No space left on device", "enough free space", "Disk quota exceeded", "Wrote only"]
        guard signs.contains(where: toolOutput.contains) else { return nil }
        self = .diskFull(at: path)
    }
}
