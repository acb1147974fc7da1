#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// An index's file on its way to the disk.
enum IndexFile {
    /// Writes the file beside its place and moves it there whole: whoever has the older file mapped keeps it.
    /// - Throws: `.unreadable` with the system's reason where it cannot be written; what was there before stays.
    static func write(_ bytes: [UInt8], to path: String) throws(IndexError) {
        let part = "\(path).\(getpid())-\(UInt32.random(in: 0...(.max))).part"
        do throws(IndexError) {
            try fill(part, with: bytes, for: path)
            guard unsafe rename(part, path) == 0 else { throw .unreadable(path: path, reason: errno) }
        } catch {
            unsafe unlink(part)
            throw error
        }
    }

    private static func fill(_ part: String, with bytes: [UInt8], for path: String) throws(IndexError) {
        let descriptor = unsafe open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .unreadable(path: path, reason: errno) }
        defer { close(descriptor) }
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
