/// Named arrays of numbers in one mapped file, opened without parsing more than its directory.
///
/// The pages are laid out and checked as those of the text index are: the header and the sums at opening, every other page
/// when an array that lies in it is first asked for.
public final class ArrayFile: Sendable {
    private let file: MappedFile
    private let sections: [String: Section]

    /// - Throws: `.unreadable`, `.notAnIndex`, `.otherVersion`, `.truncated`, `.damaged` or `.inconsistent`.
    public init(path: String) throws(IndexError) {
        file = try MappedFile(path: path)
        let header = unsafe [UInt8](file.unchecked(0..<IndexFormat.pageSize))
        guard header.starts(with: ArrayFormat.magic) else { throw .notAnIndex }
        let version = UInt32(truncatingIfNeeded: Self.number(header, 8))
        guard version == ArrayFormat.version else {
            throw .otherVersion(found: version, expected: ArrayFormat.version)
        }
        let sum = Self.number(header, IndexFormat.pageSize - 8)
        guard PageSum.of(Array(header.dropLast(8))) == UInt64(truncatingIfNeeded: sum) else { throw .damaged(page: 0) }
        let sums = Self.number(header, 24)
        guard Self.number(header, 16) == file.count, sums >= IndexFormat.pageSize, sums % IndexFormat.pageSize == 0,
            file.count - sums == (sums / IndexFormat.pageSize - 1) * 8
        else { throw .truncated }
        guard
            unsafe PageSum.of(file.unchecked(sums..<file.count)) == UInt64(truncatingIfNeeded: Self.number(header, 32))
        else { throw .damaged(page: sums / IndexFormat.pageSize) }
        file.setSums(at: sums)
        let place = Self.number(header, 40)
        let count = Self.number(header, 48)
        guard place >= 0, count >= 0, place <= sums, count <= sums - place else { throw .truncated }
        var reader = DirectoryReader(bytes: unsafe [UInt8](try file.bytes(place..<place + count)))
        var sections: [String: Section] = [:]
        for _ in 0..<(try reader.count()) { sections[try reader.string()] = try reader.section() }
        self.sections = sections
    }

    /// An array by its name, its pages checked.
    /// - Throws: `.inconsistent` where there is none of that name.
    public func array(_ name: String) throws(IndexError) -> NumberArray {
        guard let section = sections[name] else { throw .inconsistent("there is no array \(name)") }
        return unsafe NumberArray(file, try file.bytes(section.offset..<section.offset + section.count))
    }

    private static func number(_ bytes: [UInt8], _ offset: Int) -> Int {
        var value: UInt64 = 0
        for place in 0..<8 { value |= UInt64(bytes[offset + place]) << UInt64(place * 8) }
        return Int(truncatingIfNeeded: value)
    }
}
