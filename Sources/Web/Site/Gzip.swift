internal import CZlib

/// Packing bodies for those who take them packed (RFC 1952).
enum Gzip {
    /// Where less is sent, packing costs more than it saves.
    static let least = 1024

    /// The bytes packed; `nil` where zlib cannot, which it says only when there is no memory.
    static func packed(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = unsafe z_stream()
        // 16 more than the largest window asks for gzip's head and end.
        guard
            unsafe deflateInit2_(
                &stream, 5, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return nil }
        defer { unsafe deflateEnd(&stream) }
        let room = Int(unsafe deflateBound(&stream, uLong(bytes.count)))
        var status = Z_OK
        var source = bytes
        let packed = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            unsafe source.withUnsafeMutableBufferPointer { source in
                unsafe stream.next_in = source.baseAddress
                unsafe stream.avail_in = uInt(source.count)
                unsafe stream.next_out = buffer.baseAddress
                unsafe stream.avail_out = uInt(room)
                unsafe status = deflate(&stream, Z_FINISH)
            }
            unsafe count = status == Z_STREAM_END ? room - Int(stream.avail_out) : 0
        }
        return status == Z_STREAM_END ? packed : nil
    }

    /// Whether a client takes bodies packed so, by its `accept-encoding`.
    static func isTaken(_ header: String?) -> Bool {
        guard let header else { return false }
        return header.lowercased().split(separator: ",").contains { part in
            let parts = part.filter { $0 != " " }.split(separator: ";")
            guard let name = parts.first, name == "gzip" || name == "*" else { return false }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) }
            return (weight ?? 1) > 0
        }
    }
}
