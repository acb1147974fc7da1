/// The words of a library's texts by where they stand: one file, mapped, never changed, opened without parsing more than
/// its directory.
///
/// A *text* is a sequence of documents; every word of it has a *position*, counted through the whole text from 0. A
/// *field* is one way to name words: as they are spelled, by stem, by lemma. Each distinct name in a field is a *term*,
/// and its *postings* are the positions where it stands.
public final class TextIndex: Sendable {
    /// The texts, in the order they were written.
    public let texts: [IndexedText]
    /// Bytes of the file.
    public let size: Int
    /// Tells this file from every other: the sum of its pages' sums.
    public let identity: UInt64
    private let file: MappedFile

    /// Opens an index.
    ///
    /// The header and the tables of sums are checked now; every other page when it is first touched, by whatever touches it.
    /// - Throws: `.unreadable`, `.notAnIndex`, `.otherVersion`, `.truncated`, `.damaged` or `.inconsistent`.
    public init(path: String) throws(IndexError) {
        file = try MappedFile(path: path)
        size = file.count
        let header = try file.checkHeader(magic: IndexFormat.magic, version: IndexFormat.version)
        identity = header.identity
        let place = header.directory
        let directory = try Directory(unsafe [UInt8](try file.bytes(place)))
        var texts: [IndexedText] = []
        for text in directory.texts { texts.append(try IndexedText(text, in: file)) }
        self.texts = texts
    }

    public func text(named name: String) -> IndexedText? {
        texts.first { $0.name == name }
    }

    /// Reads the whole file against its sums; for a build, or for looking into trouble.
    /// - Throws: `.damaged` with the first page that is not what was written.
    public func verify() throws(IndexError) { try file.checkAll() }
}
