internal import TextIndex

/// In what way stretches of words differ, for those that were asked for last: writers change the same words again and again,
/// and every edition is set beside the same ones.
final class KnownKinship {
    private struct Entry {
        var key: UInt64 = 0
        var kind = WordDifference.Kind.words
    }

    private let prose: [UInt8]
    private let words: ProseWords
    private let tables: QuotationTables
    private let letters: EditionWords
    private var entries: [Entry]

    private static let bits: UInt64 = 12

    init(_ prose: [UInt8], _ words: ProseWords, _ tables: QuotationTables, _ letters: EditionWords) {
        self.prose = prose
        self.words = words
        self.tables = tables
        self.letters = letters
        entries = [Entry](repeating: Entry(), count: 1 << Self.bits)
    }

    /// How words of the text differ from words of an edition; both may not be empty together.
    ///
    /// Words are known by their numbers. What two stretches come to has 64 bits: that others come to the same is not to be
    /// expected in any text.
    func kind(_ written: Range<Int>, _ places: Range<Int>, _ edition: Int) throws(IndexError) -> WordDifference.Kind {
        guard !written.isEmpty, !places.isEmpty else { return .words }
        var key: UInt64 = 1
        for word in written { key = Self.add(words.numbers[word], to: key) }
        key = Self.add(QuotationFormat.divider, to: key)
        for place in places { key = Self.add(tables.words[place], to: key) }
        let place = Int(truncatingIfNeeded: key >> (64 - Self.bits))
        if entries[place].key == key { return entries[place].kind }
        let kind = WordKinship.kind(prose[words.range(written)], try letters.bytes(edition, places))
        entries[place] = Entry(key: key, kind: kind)
        return kind
    }

    @inline(__always)
    private static func add(_ word: UInt32, to key: UInt64) -> UInt64 {
        let product = (key ^ UInt64(word)) &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 29
    }
}
