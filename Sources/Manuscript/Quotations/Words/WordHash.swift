internal import Philology
internal import TextIndex

/// The number that a word's letters come to: the same for every case, accent and apostrophe.
///
/// `LORD's`, `Lord’s` and `lords` are one word here; where they are not, the letters are compared afterwards.
enum WordHash {
    static let start: UInt32 = 0x811C_9DC5

    /// Takes a small letter or digit.
    @inline(__always)
    static func add(_ byte: UInt8, to hash: UInt32) -> UInt32 { (hash ^ UInt32(byte)) &* 0x0100_0193 }

    /// Spreads the number over all its bits; never ``QuotationFormat/divider``.
    @inline(__always)
    static func finish(_ hash: UInt32) -> UInt32 {
        var value = hash
        value = (value ^ value >> 16) &* 0x85EB_CA6B
        value = (value ^ value >> 13) &* 0xC2B2_AE35
        value ^= value >> 16
        return value == QuotationFormat.divider ? 1 : value
    }

    /// The number of any word, by its search form.
    static func of(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt32 {
        var folded: [UInt8] = []
        Folding.fold(text, range, into: &folded)
        return of(folded: folded)
    }

    static func of(_ word: String) -> UInt32 {
        let bytes = Array(word.utf8)
        return of(bytes.span, 0..<bytes.count)
    }

    private static func of(folded: [UInt8]) -> UInt32 {
        var hash = start
        for byte in folded where byte != UInt8(ascii: "'") { hash = add(byte, to: hash) }
        return finish(hash)
    }
}
