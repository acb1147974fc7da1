/// Writes a posting list: a 16-bit number of chunks, an entry for each, then the chunks.
enum PostingsSerializer {
    /// - Parameter positions: ascending; equal neighbours are kept.
    static func serialize(_ positions: [UInt32], into bytes: inout [UInt8]) {
        var chunks: [Range<Int>] = []
        var start = 0
        while start < positions.count {
            var end = start
            let id = positions[start] >> 16
            // A count has 16 bits; should a term stand more often in a chunk than it has places, the rest is left out.
            while end < positions.count, positions[end] >> 16 == id, end - start < IndexFormat.chunkSize { end += 1 }
            chunks.append(start..<end)
            while end < positions.count, positions[end] >> 16 == id { end += 1 }
            start = end
        }
        bytes.append(u16: UInt16(chunks.count))
        var offset = 2 + chunks.count * IndexFormat.chunkEntrySize
        for chunk in chunks {
            let isBitmap = isBitmap(positions, chunk)
            bytes.append(u16: UInt16(positions[chunk.lowerBound] >> 16))
            bytes.append(u16: UInt16(chunk.count - 1))
            bytes.append(u32: UInt32(offset) | (isBitmap ? 1 << 31 : 0))
            offset += isBitmap ? IndexFormat.bitmapSize : chunk.count * 2
        }
        for chunk in chunks {
            if isBitmap(positions, chunk) {
                var bitmap = [UInt8](repeating: 0, count: IndexFormat.bitmapSize)
                for position in positions[chunk] {
                    bitmap[Int(position & 0xFFFF) >> 3] |= 1 << UInt8(position & 7)
                }
                bytes += bitmap
            } else {
                for position in positions[chunk] { bytes.append(u16: UInt16(truncatingIfNeeded: position)) }
            }
        }
    }

    /// Dense chunks are bitmaps, unless a position stands twice in them, which a bit cannot say.
    private static func isBitmap(_ positions: [UInt32], _ chunk: Range<Int>) -> Bool {
        guard chunk.count > IndexFormat.bitmapThreshold else { return false }
        return !chunk.dropFirst().contains { positions[$0] == positions[$0 - 1] }
    }
}
