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
        return file.finished(magic: IndexFormat.magic, version: IndexFormat.version, directory: place)
    }

    /// Writes the finished file to `path`, replacing what is there.
    /// - Throws: `.unreadable` with the system's reason where it cannot be written.
    public func write(to path: String) throws(IndexError) {
        try IndexFile.write(serialized(), to: path)
    }
}
