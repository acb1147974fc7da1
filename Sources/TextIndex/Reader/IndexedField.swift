/// The terms of a text under one way of naming words, in the order of their bytes.
public struct IndexedField: Sendable {
    public let name: String
    public let termCount: Int
    private let file: MappedFile
    private let starts: MappedArray
    private let letters: Section
    private let entries: Section
    private let postings: Section

    init(_ directory: Directory.Field, postings: Section, in file: MappedFile) throws(IndexError) {
        self.file = file
        name = directory.name
        starts = try MappedArray(file, directory.starts)
        letters = directory.letters
        entries = directory.entries
        self.postings = postings
        termCount = starts.count - 1
        guard termCount >= 0, entries.count == termCount * IndexFormat.termEntrySize else {
            throw .inconsistent("the terms of field \(directory.name) are not all there")
        }
    }

    /// The term of these bytes, or `nil` where the text has none such.
    /// - Complexity: O(log terms).
    public func term(_ bytes: [UInt8]) throws(IndexError) -> IndexedTerm? {
        let index = try firstTerm(notBefore: bytes)
        guard index < termCount, try self.compare(index, bytes) == 0 else { return nil }
        return try term(index)
    }

    /// The term of a text; see ``term(_:)-([UInt8])``.
    public func term(named name: String) throws(IndexError) -> IndexedTerm? { try term(Array(name.utf8)) }

    /// The term at a place in the order of bytes.
    /// - Throws: `.inconsistent` where there is none.
    public func term(_ index: Int) throws(IndexError) -> IndexedTerm {
        guard index >= 0, index < termCount else { throw .inconsistent("a dictionary is asked beyond its end") }
        let offset = entries.offset + index * IndexFormat.termEntrySize
        let entry = unsafe try file.bytes(offset..<offset + IndexFormat.termEntrySize)
        let start = unsafe entry.loadUnaligned(fromByteOffset: 0, as: UInt32.self)
        return unsafe IndexedTerm(
            index: index, occurrences: Int(entry.loadUnaligned(fromByteOffset: 4, as: UInt32.self)),
            documents: Int(entry.loadUnaligned(fromByteOffset: 8, as: UInt32.self)),
            allOccurrences: Int(entry.loadUnaligned(fromByteOffset: 12, as: UInt32.self)),
            postings: Int(start))
    }

    /// The bytes of the term at a place.
    public func bytes(of index: Int) throws(IndexError) -> [UInt8] {
        unsafe [UInt8](try mapped(index))
    }

    /// The terms that begin with `prefix`, as places in the order of bytes.
    public func terms(beginningWith prefix: [UInt8]) throws(IndexError) -> Range<Int> {
        let start = try firstTerm(notBefore: prefix)
        var end = prefix
        while let last = end.last, last == .max { end.removeLast() }
        guard let last = end.popLast() else { return start..<termCount }
        return start..<max(start, try firstTerm(notBefore: end + [last + 1]))
    }

    /// The positions of a term.
    public func postings(of term: IndexedTerm) throws(IndexError) -> Postings {
        guard term.postings < postings.count else { throw .inconsistent("postings stand beyond their end") }
        return try Postings(file, postings.offset + term.postings..<postings.offset + postings.count)
    }

    private func firstTerm(notBefore bytes: [UInt8]) throws(IndexError) -> Int {
        var low = 0
        var high = termCount
        while low < high {
            let middle = (low + high) / 2
            if try compare(middle, bytes) < 0 { low = middle + 1 } else { high = middle }
        }
        return low
    }

    @inline(__always)
    private func mapped(_ index: Int) throws(IndexError) -> UnsafeRawBufferPointer {
        let range = try starts.range(index)
        guard range.upperBound <= letters.count else { throw .inconsistent("a term stands beyond its end") }
        return unsafe try file.bytes(letters.offset + range.lowerBound..<letters.offset + range.upperBound)
    }

    /// Below 0 where the term comes before the bytes, 0 where it is them, above 0 after.
    private func compare(_ index: Int, _ bytes: [UInt8]) throws(IndexError) -> Int {
        let term = unsafe try mapped(index)
        let shared = min(term.count, bytes.count)
        var place = 0
        while place < shared {
            let difference = unsafe Int(term[place]) - Int(bytes[place])
            if difference != 0 { return difference }
            place += 1
        }
        return term.count - bytes.count
    }
}

/// A term with its counts.
public struct IndexedTerm: Hashable, Sendable {
    /// Its place in the field's order of bytes.
    public let index: Int
    /// How often it stands in the running text.
    public let occurrences: Int
    /// In how many documents of the running text.
    public let documents: Int
    /// How often it stands in the whole text, what is set apart included.
    public let allOccurrences: Int
    let postings: Int
}
