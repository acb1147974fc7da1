/// A table of numbers in a mapped file, whose pages are all checked: for loops that touch many of them.
@safe public struct MappedTable<Element: FixedWidthInteger & BitwiseCopyable> {
    /// Keeps the mapping.
    @usableFromInline let file: AnyObject
    @usableFromInline let bytes: UnsafeRawBufferPointer
    public let count: Int

    init(_ file: MappedFile, _ section: Section) throws(IndexError) {
        let size = MemoryLayout<Element>.size
        guard section.count % size == 0, section.offset >= 0 else {
            throw .inconsistent("a table of numbers has an odd length")
        }
        self.file = file
        unsafe bytes = try file.bytes(section.offset..<section.offset + section.count)
        count = section.count / size
    }

    /// - Precondition: `index` is at least 0 and below `count`.
    @inlinable @inline(__always)
    public subscript(index: Int) -> Element {
        precondition(index >= 0 && index < count)
        return unsafe Element(
            littleEndian: bytes.loadUnaligned(fromByteOffset: index &* MemoryLayout<Element>.size, as: Element.self))
    }
}
