internal import Foundation

/// A lock that one process holds while it changes a library. The system lets go of it when the process ends,
/// however it ends.
final class FolderLock: Sendable {
    private let descriptor: Int32

    init(_ path: String) throws(Fault) {
        descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw Fault(.unwritable, "the library cannot be locked: \(SystemReason.last)", at: path)
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw Fault(.busy, "another catena is changing this library; wait for it, or stop it", at: path)
        }
    }

    deinit {
        close(descriptor)
    }
}
