#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// Writes an index file.
public struct TextIndexWriter {
    private var file = SectionWriter()
    private var directory = Directory()

    public init() {}

    /// Adds a text; it is written out now, so the writer's memory can go.
    public mutating func add(_ text: TextWriter) {
        let entry = text.serialize(into: &file)
        directory.texts.append(entry)
    }

    /// The finished file.
    public func serialized() -> [UInt8] {
        var file = file
        let place = file.add(directory.serialized)
        var bytes = file.bytes
        while bytes.count % IndexFormat.pageSize != 0 { bytes.append(0) }
        let end = bytes.count
        var sums: [UInt8] = []
        unsafe bytes.withUnsafeBytes { all in
            for page in 1..<max(1, end / IndexFormat.pageSize) {
                let page = unsafe UnsafeRawBufferPointer(
                    rebasing: all[page * IndexFormat.pageSize..<(page + 1) * IndexFormat.pageSize])
                sums.append(number: Int(truncatingIfNeeded: unsafe PageSum.of(page)))
            }
        }
        bytes += sums
        var header = IndexFormat.magic
        header.append(number: Int(IndexFormat.version))
        header.append(number: bytes.count)
        header.append(number: end)
        header.append(number: Int(truncatingIfNeeded: PageSum.of(sums)))
        header.append(number: place.offset)
        header.append(number: place.count)
        header += Array(repeating: 0, count: IndexFormat.pageSize - 8 - header.count)
        header.append(number: Int(truncatingIfNeeded: PageSum.of(header)))
        bytes.replaceSubrange(0..<IndexFormat.pageSize, with: header)
        return bytes
    }

    /// Writes the finished file to `path`, replacing what is there.
    /// - Throws: `.unreadable` with the system's reason where it cannot be written.
    public func write(to path: String) throws(IndexError) {
        let bytes = serialized()
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
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
