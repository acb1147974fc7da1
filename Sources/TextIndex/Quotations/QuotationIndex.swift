/// All editions' words in a row, and the order of every run of them: one file, mapped, from which any words that stand
/// in an edition are found in microseconds.
///
/// A word is here a number that its letters come to (the writer says how); position *p* of an edition is position *p* of
/// its text in the ``TextIndex`` that this index belongs to.
public final class QuotationIndex: Sendable {
    public struct Edition: Hashable, Sendable {
        public let name: String
        /// Where its words stand among all.
        public let words: Range<Int>
    }

    /// The editions in the order of the text index.
    public let editions: [Edition]
    /// The text index it was made from.
    public let textIdentity: UInt64
    private let file: MappedFile
    private let sections: QuotationSections

    /// Opens an index.
    /// - Throws: `.unreadable`, `.notAnIndex`, `.otherVersion`, `.truncated`, `.damaged` or `.inconsistent`.
    public init(path: String) throws(IndexError) {
        file = try MappedFile(path: path)
        let header = try file.checkHeader(magic: QuotationFormat.magic, version: QuotationFormat.version)
        let contents = try QuotationDirectory(unsafe [UInt8](try file.bytes(header.directory)))
        editions = contents.editions
        textIdentity = contents.textIdentity
        sections = contents.sections
    }

    /// The tables, all their pages checked.
    /// - Complexity: O(size of the file) the first time in a process.
    public func tables() throws(IndexError) -> QuotationTables { try QuotationTables(sections, in: file) }

    /// Reads the whole file against its sums.
    public func verify() throws(IndexError) { try file.checkAll() }
}

/// Where the tables stand.
struct QuotationSections: Sendable {
    var words = Section(offset: 0, count: 0)
    var order = Section(offset: 0, count: 0)
    var groups = Section(offset: 0, count: 0)
    var filter = Section(offset: 0, count: 0)
    var heads = Section(offset: 0, count: 0)
    var pairs = Section(offset: 0, count: 0)
    var weights = Section(offset: 0, count: 0)
}

/// What the file says of itself.
struct QuotationDirectory {
    var textIdentity: UInt64 = 0
    var editions: [QuotationIndex.Edition] = []
    var sections = QuotationSections()
}

extension QuotationDirectory {
    var serialized: [UInt8] {
        var bytes: [UInt8] = []
        // In two halves, since a number of the directory stays below 2⁴⁸.
        bytes.append(number: Int(textIdentity >> 32))
        bytes.append(number: Int(textIdentity & 0xFFFF_FFFF))
        bytes.append(number: editions.count)
        for edition in editions {
            bytes.append(string: edition.name)
            bytes.append(number: edition.words.lowerBound)
            bytes.append(number: edition.words.count)
        }
        for section in [
            sections.words, sections.order, sections.groups, sections.filter, sections.heads, sections.pairs,
            sections.weights,
        ] {
            bytes.append(section: section)
        }
        return bytes
    }

    init(_ bytes: [UInt8]) throws(IndexError) {
        var reader = DirectoryReader(bytes: bytes)
        let high = try reader.number()
        let low = try reader.number()
        textIdentity = UInt64(high) << 32 | UInt64(low)
        for _ in 0..<(try reader.count()) {
            let name = try reader.string()
            let start = try reader.number()
            let count = try reader.number()
            editions.append(.init(name: name, words: start..<start + count))
        }
        sections.words = try reader.section()
        sections.order = try reader.section()
        sections.groups = try reader.section()
        sections.filter = try reader.section()
        sections.heads = try reader.section()
        sections.pairs = try reader.section()
        sections.weights = try reader.section()
        let count = sections.words.count / 4
        guard editions.allSatisfy({ $0.words.upperBound <= count }), sections.order.count <= sections.words.count,
            sections.groups.count == ((1 << QuotationFormat.groupBits) + 1) * 4,
            sections.weights.count == 1 << QuotationFormat.weightBits,
            sections.filter.count >= 8, (sections.filter.count / 8).nonzeroBitCount == 1,
            sections.heads.count >= 4, sections.pairs.count >= 8, (sections.pairs.count / 8).nonzeroBitCount == 1
        else { throw .inconsistent("the tables of the quotation index do not fit together") }
    }
}
