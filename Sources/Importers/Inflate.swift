internal import CZlib

/// Inflating a zlib stream. The one place that touches zlib.
enum Inflate {
    /// The content of a zlib stream.
    /// - Parameters:
    ///   - bytes: the stream; what follows its end is ignored.
    ///   - size: the content's size where it is known; no more is taken as content than `limit`.
    /// - Returns: `nil` where the stream is damaged or holds more than `limit` bytes.
    static func zlib(_ bytes: ArraySlice<UInt8>, size: Int? = nil, limit: Int = 64 << 20) -> [UInt8]? {
        guard !bytes.isEmpty else { return nil }
        var room = min(max(size ?? bytes.count * 4, 64), limit)
        while true {
            switch inflate(bytes, room: room) {
            case .content(let content): return content
            case .damaged: return nil
            case .fuller:
                guard room < limit else { return nil }
                room = min(room * 2, limit)
            }
        }
    }

    private enum Outcome {
        case content([UInt8])
        case fuller
        case damaged
    }

    private static func inflate(_ bytes: ArraySlice<UInt8>, room: Int) -> Outcome {
        var status = Z_OK
        let content = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            var written = uLongf(room)
            unsafe status = bytes.withUnsafeBufferPointer { source in
                var taken = uLong(source.count)
                return unsafe uncompress2(buffer.baseAddress, &written, source.baseAddress, &taken)
            }
            count = status == Z_OK ? Int(written) : 0
        }
        switch status {
        case Z_OK: return .content(content)
        case Z_BUF_ERROR: return .fuller
        default: return .damaged
        }
    }
}
