internal import Philology

/// Reads the Strong's numbers that the index keeps beside each verse of an edition (`docs/formats/text-index.md`).
enum TaggedNumbers {
    /// Each tagged word's first word within the verse, how many words it covers, and its chief number.
    static func of(_ payload: [UInt8]) -> [(start: Int, count: Int, number: StrongsNumber)] {
        var words: [(Int, Int, StrongsNumber)] = []
        var offset = 0
        while let start = number(payload, &offset), let count = number(payload, &offset),
            let size = number(payload, &offset), size <= payload.count
        {
            for place in 0..<size {
                guard let stored = number(payload, &offset) else { return words }
                if place == 0 {
                    words.append((start, count, StrongsNumber(stored & 1 == 1 ? .hebrew : .greek, stored >> 6)))
                }
            }
        }
        return words
    }

    /// Seven bits a byte, the low ones first.
    private static func number(_ bytes: [UInt8], _ offset: inout Int) -> Int? {
        var value = 0
        var shift = 0
        while offset < bytes.count, shift < 56 {
            let byte = bytes[offset]
            offset += 1
            value |= Int(byte & 127) << shift
            if byte < 128 { return value }
            shift += 7
        }
        return nil
    }
}
