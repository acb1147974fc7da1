import Foundation
internal import Library

/// Holds the cache for one process at a time. The system lets go of it when the process ends, however it ends.
struct PackageLock {
    private let handle: FileHandle

    /// Takes the lock in `folder`, waiting for another holder, of which `onWait` is told first.
    init(folder: String, onWait: () -> Void) throws(Fault) {
        let path = folder + "/lock"
        if !FileManager.default.fileExists(atPath: path) {
            _ = FileManager.default.createFile(atPath: path, contents: nil)
        }
        do { handle = try FileHandle(forUpdating: URL(filePath: path)) } catch {
            throw Fault(keeping: path, error)
        }
        if flock(handle.fileDescriptor, LOCK_EX | LOCK_NB) == 0 { return }
        onWait()
        while flock(handle.fileDescriptor, LOCK_EX) != 0 {
            guard errno == EINTR else {
                throw Fault(.unwritable, "the cache of source packages cannot be locked", at: path)
            }
        }
    }

    func release() { try? handle.close() }
}
