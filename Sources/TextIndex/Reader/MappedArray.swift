/// An array of 32-bit numbers in the file.
struct MappedArray: Sendable {
    let file: MappedFile
    let offset: Int
    let count: Int

    init(_ file: MappedFile, _ section: Section) throws(IndexError) {
        guard section.count % 4 == 0 else { throw .inconsistent("a table of numbers has an odd length") }
        self.file = file
        offset = section.offset
        count = section.count / 4
    }

    /// - Throws: `.inconsistent` where there is no such element.
    @inline(__always)
    func value(_ index: Int) throws(IndexError) -> UInt32 {
        guard index >= 0, index < count else { throw .inconsistent("a table is asked beyond its end") }
        let bytes = unsafe try file.bytes(offset + index * 4..<offset + index * 4 + 4)
        return unsafe UInt32(littleEndian: bytes.loadUnaligned(as: UInt32.self))
    }

    /// Elements `index` and `index + 1` as a range.
    func range(_ index: Int) throws(IndexError) -> Range<Int> {
        let start = Int(try value(index))
        let end = Int(try value(index + 1))
        guard start <= end else { throw .inconsistent("a table runs backwards") }
        return start..<end
    }

    /// The first index in `range` whose element is above `value`.
    /// - Complexity: O(log n).
    func firstIndex(above value: UInt32, in range: Range<Int>) throws(IndexError) -> Int {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = (low + high) / 2
            if try self.value(middle) > value { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// All elements in memory, checked, for a loop that touches many.
    func all() throws(IndexError) -> MappedNumbers {
        unsafe MappedNumbers(file: file, bytes: try file.bytes(offset..<offset + count * 4))
    }
}

/// Numbers of a table whose pages are all checked.
@safe struct MappedNumbers {
    private let file: MappedFile
    private let bytes: UnsafeRawBufferPointer
    let count: Int

    init(file: MappedFile, bytes: UnsafeRawBufferPointer) {
        self.file = file
        unsafe self.bytes = unsafe bytes
        count = bytes.count / 4
    }

    /// - Precondition: `index` is at least 0 and below `count`.
    @inline(__always)
    subscript(index: Int) -> UInt32 {
        precondition(index >= 0 && index < count)
        return unsafe UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self))
    }
}
