extension IndexedText {
    /// The passages that the writer kept beside a line of a topical index, as packed verses in the common numbering; bytes
    /// that cannot be theirs are passed over.
    public func passages(of document: Int) throws(IndexError) -> [ClosedRange<UInt32>] {
        let payload = try payload(of: document)
        return stride(from: 0, to: payload.count - payload.count % 8, by: 8).compactMap { place in
            let first = Self.number(payload, place)
            let last = Self.number(payload, place + 4)
            return first <= last ? first...last : nil
        }
    }

    /// The same of every line in turn, for who asks many.
    public func eachPassage(_ body: (_ document: Int, _ first: UInt32, _ last: UInt32) -> Void) throws(IndexError) {
        let starts = try payloadStarts.all()
        let bytes = unsafe try file.bytes(payload.offset..<payload.offset + payload.count)
        for document in 0..<documentCount {
            let (start, end) = (Int(starts[document]), Int(starts[document + 1]))
            guard start <= end, end <= bytes.count else { throw .inconsistent("\(name) has passages beyond their end") }
            for place in stride(from: start, to: end - (end - start) % 8, by: 8) {
                let first = unsafe UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self))
                let last = unsafe UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self))
                if first <= last { body(document, first, last) }
            }
        }
    }

    private static func number(_ bytes: [UInt8], _ place: Int) -> UInt32 {
        UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]) << 16
            | UInt32(bytes[place + 3]) << 24
    }
}
