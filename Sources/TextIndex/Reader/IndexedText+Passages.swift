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

    private static func number(_ bytes: [UInt8], _ place: Int) -> UInt32 {
        UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]) << 16
            | UInt32(bytes[place + 3]) << 24
    }
}
