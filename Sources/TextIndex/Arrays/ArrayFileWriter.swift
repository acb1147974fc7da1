#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// Writes a file of named arrays of numbers.
public struct ArrayFileWriter {
    private var file = SectionWriter()
    private var names: [(name: String, section: Section)] = []

    public init() {}

    public mutating func add(_ name: String, bytes: [UInt8]) { names.append((name, file.add(bytes))) }

    public mutating func add(_ name: String, signed values: [Int8]) {
        add(name, bytes: values.map { UInt8(bitPattern: $0) })
    }

    public mutating func add(_ name: String, halves: [UInt16]) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(halves.count * 2)
        for half in halves { bytes.append(u16: half) }
        add(name, bytes: bytes)
    }

    public mutating func add(_ name: String, numbers: [UInt32]) { names.append((name, file.add(numbers))) }

    public mutating func add(_ name: String, floats: [Float]) { add(name, numbers: floats.map(\.bitPattern)) }

    /// The finished file.
    public func serialized() -> [UInt8] {
        var file = file
        var directory: [UInt8] = []
        directory.append(number: names.count)
        for entry in names {
            directory.append(string: entry.name)
            directory.append(section: entry.section)
        }
        let place = file.add(directory)
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
        var header = ArrayFormat.magic
        header.append(number: Int(ArrayFormat.version))
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
