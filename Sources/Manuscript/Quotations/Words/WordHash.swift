internal import Philology
internal import TextIndex

/// The number that a word's letters come to: the same for every case, accent and apostrophe.
///
/// `LORD's`, `Lord’s` and `lords` are one word here; where they are not, the letters are compared afterwards. Letters are
/// taken eight at a time.
struct WordHash {
    private var state = start
    private var letters: UInt64 = 0
    private var bits: UInt64 = 0

    static let start: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// Takes eight small letters or digits, or fewer at a word's end, the first in the lowest bits.
    @inline(__always)
    static func add(_ eight: UInt64, to state: UInt64) -> UInt64 {
        let product = (state ^ eight) &* 0xBF58_476D_1CE4_E5B9
        return product ^ product >> 32
    }

    /// Spreads the number over all its bits; never ``QuotationFormat/divider``.
    @inline(__always)
    static func finish(_ state: UInt64) -> UInt32 {
        let value = UInt32(truncatingIfNeeded: (state &* 0x94D0_49BB_1331_11EB) >> 32)
        return value == QuotationFormat.divider ? 1 : value
    }

    /// Takes a small letter or digit.
    @inline(__always)
    mutating func add(_ byte: UInt8) {
        letters |= UInt64(byte) << bits
        bits += 8
        if bits == 64 {
            state = Self.add(letters, to: state)
            (letters, bits) = (0, 0)
        }
    }

    /// Takes eight small letters or digits where none are left over.
    @inline(__always)
    mutating func add(eight: UInt64) { state = Self.add(eight, to: state) }

    /// The number of the letters taken, and of those in `last`, which are none or fewer than eight.
    @inline(__always)
    func finished(with last: UInt64 = 0) -> UInt32 {
        let left = letters | last
        return Self.finish(left == 0 ? state : Self.add(left, to: state))
    }

    /// The number of any word, by its search form.
    static func of(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt32 {
        var folded: [UInt8] = []
        Folding.fold(text, range, into: &folded)
        var hash = WordHash()
        for byte in folded where byte != UInt8(ascii: "'") { hash.add(byte) }
        return hash.finished()
    }

    static func of(_ word: String) -> UInt32 {
        let bytes = Array(word.utf8)
        return of(bytes.span, 0..<bytes.count)
    }
}
