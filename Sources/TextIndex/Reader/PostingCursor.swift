/// Goes forward through the positions of a term.
public struct PostingCursor {
    private let postings: Postings
    private var chunkIndex = 0
    private var chunk: Chunk?
    /// Within an array chunk, the next entry; within a bitmap, the next bit.
    private var place = 0

    init(_ postings: Postings) {
        self.postings = postings
        load(0)
    }

    private mutating func load(_ index: Int) {
        chunkIndex = index
        place = 0
        chunk = index < postings.chunkCount ? postings.chunk(index) : nil
    }

    /// The first position at or after `position` and not before any returned already; `nil` where there is none.
    /// The cursor stands on it until a later one is asked for.
    @inline(__always)
    public mutating func seek(_ position: UInt32) -> UInt32? {
        let wanted = Int(position >> 16)
        while let chunk {
            if chunk.id < wanted {
                load(chunkIndex + 1)
                continue
            }
            let low = chunk.id > wanted ? 0 : Int(position & 0xFFFF)
            if chunk.isBitmap {
                place = max(place, low)
                if let bit = nextBit(chunk) { return chunk.base + UInt32(bit) }
            } else {
                place = chunk.firstIndex(notBelow: low, from: place)
                if place < chunk.count { return chunk.base + UInt32(chunk.low(place)) }
            }
            load(chunkIndex + 1)
        }
        return nil
    }

    /// Steps over the entry that the last ``seek(_:)`` returned.
    @inline(__always)
    public mutating func advance() { place += 1 }

    /// Whether the term stands at `position`. Positions asked for may not go back.
    @inline(__always)
    public mutating func contains(_ position: UInt32) -> Bool {
        let wanted = Int(position >> 16)
        while let chunk, chunk.id < wanted { load(chunkIndex + 1) }
        guard let chunk, chunk.id == wanted else { return false }
        let low = Int(position & 0xFFFF)
        if chunk.isBitmap { return chunk.contains(bit: low) }
        place = chunk.firstIndex(notBelow: low, from: place)
        return place < chunk.count && Int(chunk.low(place)) == low
    }

    private mutating func nextBit(_ chunk: Chunk) -> Int? {
        var word = place >> 6
        guard word < IndexFormat.bitmapSize / 8 else { return nil }
        var bits = chunk.word(word) & (~0 << UInt64(place & 63))
        while bits == 0 {
            word += 1
            guard word < IndexFormat.bitmapSize / 8 else { return nil }
            bits = chunk.word(word)
        }
        place = (word << 6) + bits.trailingZeroBitCount
        return place
    }
}
