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
        return file.finished(magic: ArrayFormat.magic, version: ArrayFormat.version, directory: place)
    }

    /// Writes the finished file to `path`, replacing what is there.
    /// - Throws: `.unreadable` with the system's reason where it cannot be written.
    public func write(to path: String) throws(IndexError) {
        try IndexFile.write(serialized(), to: path)
    }
}
