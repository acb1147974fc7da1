internal import Scripture

/// `&quot;`, `&#8217;`, `&#x2019;`: a character written by its name or number.
struct CharacterEntity {
    var scalar: Unicode.Scalar
    var end: Int

    /// The entity that begins with the ampersand at `start`; `nil` where none does.
    init?(_ bytes: [UInt8], at start: Int, to end: Int) {
        let limit = min(end, start + 34)
        let close = bytes.place(of: 0x3B, from: start + 1, to: limit)
        guard close < limit, close > start + 1 else { return nil }
        self.end = close + 1
        if bytes[start + 1] == 0x23 {
            let isHexadecimal = bytes[start + 2] | 0x20 == 0x78
            let digits = String(
                decoding: bytes[(start + (isHexadecimal ? 3 : 2))..<max(close, start + 3)], as: UTF8.self)
            guard close > start + (isHexadecimal ? 3 : 2), let value = UInt32(digits, radix: isHexadecimal ? 16 : 10)
            else { return nil }
            // Numbers 128 to 159 mean Windows-1252, as browsers have it.
            let isOld = 0x80..<0xA0 ~= value
            scalar = isOld ? Windows1252.scalar(UInt8(value)) : Unicode.Scalar(value) ?? "\u{FFFD}"
            if value == 0 { scalar = "\u{FFFD}" }
            return
        }
        guard let named = Self.named[String(decoding: bytes[start + 1..<close], as: UTF8.self)] else { return nil }
        scalar = named
    }

    private static let named: [String: Unicode.Scalar] = {
        var table: [String: Unicode.Scalar] = [:]
        for line in Table(named: "entities.tsv").lines {
            let columns = line.split(separator: "\t")
            guard columns.count == 2, let value = UInt32(columns[1], radix: 16), let scalar = Unicode.Scalar(value)
            else { continue }
            table[String(columns[0])] = scalar
        }
        return table
    }()
}

extension ProseWriter {
    /// Writes the entity at an ampersand, or the ampersand; gives where reading goes on.
    mutating func writeEntity(at start: Int, to end: Int) -> Int {
        guard let entity = CharacterEntity(source, at: start, to: end) else {
            copy(start..<start + 1)
            return start + 1
        }
        // A soft hyphen shows nothing.
        if entity.scalar != "\u{AD}" { write(String(entity.scalar).utf8, for: start..<entity.end) }
        return entity.end
    }
}
