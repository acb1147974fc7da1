/// Text as it is printed, but for what every house sets its own way: the shape of quotation marks, apostrophes and
/// spaces.
enum PrintedForm {
    static func isSame(_ a: some Collection<UInt8>, _ b: some Collection<UInt8>) -> Bool { plain(a) == plain(b) }

    private static func plain(_ text: some Collection<UInt8>) -> [UInt8] {
        let bytes = Array(text)
        let span = bytes.span
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var place = 0
        while place < bytes.count {
            let (scalar, length) = span.scalarOrReplacement(at: place)
            switch scalar {
            case 0x22, 0x27, 0x2018...0x201F, 0xAB, 0xBB, 0x2039, 0x203A, 0x02BC: break
            case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x202F, 0x2009:
                if plain.last != 0x20 { plain.append(0x20) }
            default: plain += bytes[place..<place + length]
            }
            place += length
        }
        return plain
    }
}
