/// The ascending positions of a term. One that stands several times at one position (words that a translation leaves
/// out may share a place) is listed as often.
@safe public struct Postings: Sendable {
    private let file: MappedFile
    nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
    let chunkCount: Int
    /// How many positions there are.
    public let count: Int

    /// The list that starts where `room` does. Checks that every chunk lies within `room`, and the pages of all of them.
    init(_ file: MappedFile, _ room: Range<Int>) throws(IndexError) {
        self.file = file
        guard room.count >= 2 else { throw .inconsistent("a posting list is cut short") }
        chunkCount = Int(unsafe try file.bytes(room.lowerBound..<room.lowerBound + 2).loadUnaligned(as: UInt16.self))
        let headerSize = 2 + chunkCount * IndexFormat.chunkEntrySize
        guard headerSize <= room.count else { throw .inconsistent("a posting list is cut short") }
        let header = unsafe try file.bytes(room.lowerBound..<room.lowerBound + headerSize)
        var count = 0
        var end = headerSize
        for index in 0..<chunkCount {
            let entry = unsafe ChunkEntry(header, index)
            let size = entry.isBitmap ? IndexFormat.bitmapSize : entry.count * 2
            end = max(end, entry.offset + size)
            count += entry.count
        }
        guard end <= room.count else { throw .inconsistent("a posting list is cut short") }
        unsafe bytes = unsafe try file.bytes(room.lowerBound..<room.lowerBound + end)
        self.count = count
    }

    func chunk(_ index: Int) -> Chunk {
        let entry = unsafe ChunkEntry(bytes, index)
        return unsafe Chunk(
            id: entry.id, isBitmap: entry.isBitmap, count: entry.count,
            start: bytes.baseAddress.unsafelyUnwrapped + entry.offset)
    }

    /// Calls `body` with every position below `limit`, in order.
    @inline(__always)
    public func forEach(below limit: UInt32 = .max, _ body: (UInt32) -> Void) {
        for index in 0..<chunkCount {
            let chunk = chunk(index)
            let base = chunk.base
            if base >= limit { return }
            if chunk.isBitmap {
                for word in 0..<IndexFormat.bitmapSize / 8 {
                    var bits = chunk.word(word)
                    while bits != 0 {
                        let position = base + UInt32(word * 64 + bits.trailingZeroBitCount)
                        if position >= limit { return }
                        body(position)
                        bits &= bits - 1
                    }
                }
            } else {
                for place in 0..<chunk.count {
                    let position = base + UInt32(chunk.low(place))
                    if position >= limit { return }
                    body(position)
                }
            }
        }
    }

    /// Every position below `limit`.
    public func positions(below limit: UInt32 = .max) -> [UInt32] {
        var positions: [UInt32] = []
        positions.reserveCapacity(count)
        forEach(below: limit) { positions.append($0) }
        return positions
    }

    public func cursor() -> PostingCursor { PostingCursor(self) }
}

/// What stands of a chunk in front of a posting list.
struct ChunkEntry {
    let id: Int
    let isBitmap: Bool
    let count: Int
    let offset: Int

    @inline(__always)
    init(_ list: UnsafeRawBufferPointer, _ index: Int) {
        let place = 2 + index * IndexFormat.chunkEntrySize
        id = Int(unsafe list.loadUnaligned(fromByteOffset: place, as: UInt16.self))
        count = Int(unsafe list.loadUnaligned(fromByteOffset: place + 2, as: UInt16.self)) + 1
        let start = unsafe list.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self)
        isBitmap = start >> 31 == 1
        offset = Int(start & 0x7FFF_FFFF)
    }
}

/// A chunk of a posting list, checked to lie within it.
@safe struct Chunk {
    let id: Int
    let isBitmap: Bool
    let count: Int
    private let start: UnsafeRawPointer

    init(id: Int, isBitmap: Bool, count: Int, start: UnsafeRawPointer) {
        self.id = id
        self.isBitmap = isBitmap
        self.count = count
        unsafe self.start = unsafe start
    }

    var base: UInt32 { UInt32(id) << 16 }

    /// 64 positions of a bitmap. `index` is 0 through 1023.
    @inline(__always)
    func word(_ index: Int) -> UInt64 {
        assert(isBitmap && index < IndexFormat.bitmapSize / 8)
        return unsafe start.loadUnaligned(fromByteOffset: index &* 8, as: UInt64.self)
    }

    @inline(__always)
    func contains(bit: Int) -> Bool { word(bit >> 6) >> UInt64(bit & 63) & 1 == 1 }

    /// The low half of a position in an array chunk. `index` is below `count`.
    @inline(__always)
    func low(_ index: Int) -> UInt16 {
        assert(!isBitmap && index < count)
        return unsafe start.loadUnaligned(fromByteOffset: index &* 2, as: UInt16.self)
    }

    /// The first index from `start` on whose low half is at least `value`, by doubling steps.
    @inline(__always)
    func firstIndex(notBelow value: Int, from start: Int) -> Int {
        if start >= count || Int(low(start)) >= value { return start }
        var step = 1
        var below = start
        while below + step < count, Int(low(below + step)) < value {
            below += step
            step <<= 1
        }
        var high = min(below + step, count)
        var lower = below + 1
        while lower < high {
            let middle = (lower + high) >> 1
            if Int(low(middle)) < value { lower = middle + 1 } else { high = middle }
        }
        return lower
    }
}
