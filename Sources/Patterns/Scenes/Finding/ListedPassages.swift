/// Reads the passages that the index keeps beside a line of a topical index.
enum ListedPassages {
    /// As packed verses in the common numbering.
    static func of(_ payload: [UInt8]) -> [ClosedRange<UInt32>] {
        stride(from: 0, to: payload.count - payload.count % 8, by: 8).compactMap { place in
            let first = number(payload, place)
            let last = number(payload, place + 4)
            return first <= last ? first...last : nil
        }
    }

    private static func number(_ bytes: [UInt8], _ place: Int) -> UInt32 {
        (0..<4).reduce(0) { $0 | UInt32(bytes[place + $1]) << UInt32($1 * 8) }
    }
}
