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
        let place = try file.checkHeader(magic: ArrayFormat.magic, version: ArrayFormat.version).directory
        var reader = DirectoryReader(bytes: unsafe [UInt8](try file.bytes(place)))
        var sections: [String: Section] = [:]
        for _ in 0..<(try reader.count()) { sections[try reader.string()] = try reader.section() }
        self.sections = sections
    }

    /// An array by its name, its pages checked.
    /// - Throws: `.inconsistent` where there is none of that name.
    public func array(_ name: String) throws(IndexError) -> NumberArray {
        let section = try section(name)
        return unsafe NumberArray(file, try file.bytes(section.offset..<section.offset + section.count))
    }

    /// An array by its name, its pages still to be checked: each when a part that lies in it is read.
    /// - Throws: `.inconsistent` where there is none of that name.
    public func paged(_ name: String) throws(IndexError) -> PagedArray { PagedArray(file, try section(name)) }

    private func section(_ name: String) throws(IndexError) -> Section {
        guard let section = sections[name] else { throw .inconsistent("there is no array \(name)") }
        guard section.offset <= file.count, section.count <= file.count - section.offset else { throw .truncated }
        return section
    }
}
