extension MappedFile {
    /// What the first page says.
    struct Header {
        /// Where the directory stands.
        var directory: Range<Int>
        /// The sum of the pages' sums.
        var identity: UInt64
    }

    /// Reads the first page and checks it, the file's size and the sums of all pages. The pages themselves are checked when
    /// they are touched.
    /// - Throws: `.notAnIndex`, `.otherVersion`, `.truncated`, `.damaged`.
    func checkHeader(magic: [UInt8], version expected: UInt32) throws(IndexError) -> Header {
        let header = unsafe [UInt8](unchecked(0..<IndexFormat.pageSize))
        guard header.starts(with: magic) else { throw .notAnIndex }
        let version = UInt32(truncatingIfNeeded: Self.number(header, 8))
        guard version == expected else { throw .otherVersion(found: version, expected: expected) }
        let sum = Self.number(header, IndexFormat.pageSize - 8)
        guard PageSum.of(Array(header.dropLast(8))) == UInt64(truncatingIfNeeded: sum) else { throw .damaged(page: 0) }
        let sums = Self.number(header, 24)
        guard Self.number(header, 16) == count, sums >= IndexFormat.pageSize, sums % IndexFormat.pageSize == 0,
            count - sums == (sums / IndexFormat.pageSize - 1) * 8
        else { throw .truncated }
        let identity = UInt64(truncatingIfNeeded: Self.number(header, 32))
        guard unsafe PageSum.of(unchecked(sums..<count)) == identity else {
            throw .damaged(page: sums / IndexFormat.pageSize)
        }
        setSums(at: sums)
        let place = Self.number(header, 40)
        let length = Self.number(header, 48)
        guard place >= 0, length >= 0, place <= sums, length <= sums - place else { throw .truncated }
        return Header(directory: place..<place + length, identity: identity)
    }

    private static func number(_ bytes: [UInt8], _ offset: Int) -> Int {
        var value: UInt64 = 0
        for place in 0..<8 { value |= UInt64(bytes[offset + place]) << UInt64(place * 8) }
        return Int(truncatingIfNeeded: value)
    }
}
