import Manuscript
import Scripture
import Testing

@Suite struct QuotationFuzzTests {
    private static let seeds = [
        "“The LORD is my shepherd; I shall not want.” (Psalm 23:1) and ‘so’ on…",
        "> 8 For by grace are ye saved [through faith]; . . . 9 Not of works (Eph 2:8-9, NIV)\n\n\"Jesus wept\" John 11:35",
        "“« ‘ “For God so loved ... the world” ’ » \n\n“that he gave” --",
    ]

    @Test func `no bytes stop the finder, and what it finds lies in the text in order`() throws {
        let tiny = try TinyEditions()
        defer { tiny.remove() }
        var random = SeededRandom(seed: 12)
        for round in 0..<3_000 {
            var bytes = Array(Self.seeds[round % Self.seeds.count].utf8)
            for _ in 0..<(1 + Int(random.next() % 12)) where !bytes.isEmpty {
                let place = Int(random.next() % UInt64(bytes.count))
                switch random.next() % 4 {
                case 0: bytes[place] = UInt8(random.next() & 0xFF)
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(contentsOf: bytes[place...].prefix(Int(random.next() % 40)), at: place)
                default: bytes.insert(contentsOf: [0xE2, 0x80, UInt8(0x98 + random.next() % 6)], at: place)
                }
            }
            let text = TinyEditions.manuscript(bytes)
            for quotation in try tiny.quotations(text) {
                #expect(quotation.range.lowerBound >= 0 && quotation.range.upperBound <= bytes.count && !quotation.range.isEmpty)
                for difference in quotation.places.flatMap(\.differences) {
                    #expect(difference.written.upperBound <= bytes.count)
                }
            }
        }
    }

    @Test func `one line of a million marks, and one word of a million letters, are read`() throws {
        let tiny = try TinyEditions()
        defer { tiny.remove() }
        for piece in ["“", "\"", "' ", "[", "…", "a", "é", "★", "(John 3:16) ", "1 ", "God so loved the world "] {
            let count = 1_000_000 / piece.utf8.count / 8
            _ = try tiny.quotations(String(repeating: piece, count: count))
        }
    }
}
