/// Reads manuscripts of one format: what is prose in them, and where it stands.
public protocol ManuscriptReader: Sendable {
    /// What the format is called: `markdown`.
    static var format: String { get }
    /// How the names of such files end, in small letters.
    static var endings: [String] { get }
    /// Whether places are told in the file's own bytes, so that a fix can be written.
    static var isNative: Bool { get }

    static func read(_ file: [UInt8], named name: String) throws(ManuscriptError) -> ManuscriptText
}

/// A reader that works on the file's own bytes.
protocol NativeReader: ManuscriptReader {
    /// Writes the prose of the writer's source.
    static func write(to writer: inout ProseWriter)
}

extension NativeReader {
    public static var isNative: Bool { true }

    public static func read(_ file: [UInt8], named name: String) throws(ManuscriptError) -> ManuscriptText {
        let decoded = try DecodedText(file)
        var writer = ProseWriter(decoded.bytes)
        write(to: &writer)
        return writer.text(named: name, decoded)
    }
}
