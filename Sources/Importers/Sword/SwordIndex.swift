/// The index of a testament: for each record where its text stands.
struct SwordIndex {
    struct Entry: Equatable {
        var block: Int
        var offset: Int
        var length: Int
    }

    let count: Int
    private let bytes: [UInt8]
    private let width: Int
    private let isCompressed: Bool

    /// - Parameter records: how many the module's versification counts; it settles a width that the size leaves open.
    /// - Throws: ``ImportError/damaged(path:reason:)`` where the size fits no width of record.
    init(store: SwordStore, records: Int) throws(ImportError) {
        bytes = store.index
        isCompressed = store.isCompressed
        let widths = isCompressed ? [10, 12] : [6, 8]
        let size = bytes.count
        if let exact = widths.first(where: { size == $0 * records }) {
            width = exact
        } else if let fitting = widths.first(where: { size % $0 == 0 && Self.isSound(store, width: $0) }) {
            width = fitting
        } else if size > 0, let sound = widths.first(where: { Self.isSound(store, width: $0) }) {
            width = sound  // cut short within a record
        } else {
            throw .damaged(
                path: store.path,
                reason:
                    "\(size) bytes are no index of \(widths.map(String.init).joined(separator: "- or "))-byte records")
        }
        count = size / width
    }

    subscript(position: Int) -> Entry {
        Self.entry(bytes, at: position * width, width: width, isCompressed: isCompressed)
    }

    private static func entry(_ bytes: [UInt8], at start: Int, width: Int, isCompressed: Bool) -> Entry {
        let offset = start + (isCompressed ? 4 : 0)
        let length = width == 10 || width == 6 ? bytes.uint16(at: offset + 4) : bytes.uint32(at: offset + 4)
        return Entry(
            block: isCompressed ? bytes.uint32(at: start) : 0, offset: bytes.uint32(at: offset), length: length)
    }

    /// Whether the first records that have text point into the store: a wrong width shows at once.
    private static func isSound(_ store: SwordStore, width: Int) -> Bool {
        var seen = 0
        var start = 0
        while start + width <= store.index.count, seen < 100 {
            let entry = entry(store.index, at: start, width: width, isCompressed: store.isCompressed)
            start += width
            guard entry.length > 0 else { continue }
            guard store.holds(entry) else { return false }
            seen += 1
        }
        return seen > 0
    }
}

extension [UInt8] {
    /// The little-endian number at an offset that has been checked.
    func uint16(at offset: Int) -> Int { Int(self[offset]) | Int(self[offset + 1]) << 8 }
    func uint32(at offset: Int) -> Int { uint16(at: offset) | uint16(at: offset + 2) << 16 }
}
