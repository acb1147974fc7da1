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
    private let file: MappedFile

    /// Opens an index.
    ///
    /// The header and the tables of sums are checked now; every other page when it is first touched, by whatever touches it.
    /// - Throws: `.unreadable`, `.notAnIndex`, `.otherVersion`, `.truncated`, `.damaged` or `.inconsistent`.
    public init(path: String) throws(IndexError) {
        file = try MappedFile(path: path)
        size = file.count
        let header = unsafe [UInt8](file.unchecked(0..<IndexFormat.pageSize))
        guard header.starts(with: IndexFormat.magic) else { throw .notAnIndex }
        let version = UInt32(truncatingIfNeeded: Self.number(header, 8))
        guard version == IndexFormat.version else {
            throw .otherVersion(found: version, expected: IndexFormat.version)
        }
        let sum = Self.number(header, IndexFormat.pageSize - 8)
        guard PageSum.of(Array(header.dropLast(8))) == UInt64(truncatingIfNeeded: sum) else { throw .damaged(page: 0) }
        let sums = Self.number(header, 24)
        guard Self.number(header, 16) == file.count, sums >= IndexFormat.pageSize, sums % IndexFormat.pageSize == 0,
            file.count - sums == (sums / IndexFormat.pageSize - 1) * 8
        else { throw .truncated }
        guard
            unsafe PageSum.of(file.unchecked(sums..<file.count)) == UInt64(truncatingIfNeeded: Self.number(header, 32))
        else {
            throw .damaged(page: sums / IndexFormat.pageSize)
        }
        file.setSums(at: sums)
        let place = Self.number(header, 40)
        let count = Self.number(header, 48)
        guard place >= 0, count >= 0, place <= sums, count <= sums - place else { throw .truncated }
        let directory = try Directory(unsafe [UInt8](try file.bytes(place..<place + count)))
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

    private static func number(_ bytes: [UInt8], _ offset: Int) -> Int {
        var value: UInt64 = 0
        for place in 0..<8 { value |= UInt64(bytes[offset + place]) << UInt64(place * 8) }
        return Int(truncatingIfNeeded: value)
    }
}
