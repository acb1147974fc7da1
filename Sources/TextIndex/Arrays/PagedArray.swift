/// An array in a mapped file whose pages are checked when a part of it that lies in them is asked for: for tables of which a question
/// reads little.
public struct PagedArray: Sendable {
    private let file: MappedFile
    private let section: Section

    init(_ file: MappedFile, _ section: Section) {
        self.file = file
        self.section = section
    }

    /// How many bytes it has.
    public var byteCount: Int { section.count }

    /// Some elements, each `width` bytes wide, their pages checked; in what is returned they count from 0.
    /// - Throws: `.damaged` with the first page that is not right, `.inconsistent` where there are no such elements.
    @inline(__always)
    public func part(_ range: Range<Int>, width: Int) throws(IndexError) -> NumberArray {
        guard range.lowerBound >= 0, range.upperBound <= section.count / width else {
            throw .inconsistent("a table is asked beyond its end")
        }
        let start = section.offset &+ range.lowerBound &* width
        return unsafe NumberArray(file, try file.bytes(start..<start &+ range.count &* width))
    }

    /// The 32-bit number at a place.
    @inline(__always)
    public func number(_ index: Int) throws(IndexError) -> UInt32 {
        guard index >= 0 else { throw .inconsistent("a table is asked before its beginning") }
        return try part(index..<index &+ 1, width: 4).number(0)
    }

    /// The 32-bit float at a place.
    @inline(__always)
    public func float(_ index: Int) throws(IndexError) -> Float { Float(bitPattern: try number(index)) }
}
