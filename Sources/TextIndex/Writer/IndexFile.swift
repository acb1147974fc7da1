#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// An index's file on its way to the disk: written beside its place and moved there whole, so that whoever has the older file
/// mapped keeps it.
///
/// A file is locked while its writer lives, and the system lets go of the lock when the writer ends, however it ends.
enum IndexFile {
    /// Writes the file, and removes what writers of the same index left that were killed.
    /// - Throws: `.unreadable` with the system's reason where it cannot be written; what was there before stays.
    static func write(_ bytes: [UInt8], to path: String) throws(IndexError) {
        IndexLeftovers.remove(beside: path)
        let (descriptor, part) = try begin(path)
        defer { close(descriptor) }
        do throws(IndexError) {
            try fill(descriptor, with: bytes, for: path)
            guard unsafe rename(part, path) == 0 else { throw .unreadable(path: path, reason: errno) }
        } catch {
            unsafe unlink(part)
            throw error
        }
    }

    /// A new file beside a path, locked where the file system has locks.
    private static func begin(_ path: String) throws(IndexError) -> (descriptor: Int32, part: String) {
        while true {
            let part = "\(path).\(getpid())-\(UInt32.random(in: 0...(.max))).part"
            let descriptor = unsafe open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
            guard descriptor >= 0 else { throw .unreadable(path: path, reason: errno) }
            while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
            // Before it was locked, another writer may have taken it for a leftover.
            var status = stat()
            if unsafe fstat(descriptor, &status) != 0 || status.st_nlink > 0 { return (descriptor, part) }
            close(descriptor)
        }
    }

    private static func fill(_ descriptor: Int32, with bytes: [UInt8], for path: String) throws(IndexError) {
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { all in
                unsafe system_write(descriptor, all.baseAddress.unsafelyUnwrapped + written, bytes.count - written)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw .unreadable(path: path, reason: errno)
            }
            written += count
        }
    }
}

private func system_write(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
    unsafe write(descriptor, bytes, count)
}
