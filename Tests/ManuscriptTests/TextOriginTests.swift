import Manuscript
import Testing

@Suite("Where prose was taken from") struct TextOriginTests {
    /// `a<b>c&quot;d` read as `ac"d`.
    private let origin = TextOrigin(pieces: [
        .init(prose: 0, file: 0..<1), .init(prose: 1, file: 4..<5), .init(prose: 2, file: 5..<11),
        .init(prose: 3, file: 11..<12),
    ])

    @Test("A range leads back to the bytes it was taken from") func plain() {
        #expect(origin.file(0..<1) == 0..<1)
        #expect(origin.file(0..<2) == 0..<5)
        #expect(origin.file(3..<4) == 11..<12)
        #expect(origin.file(1..<1) == 4..<4)
    }

    @Test("An entity is taken whole") func entity() {
        #expect(origin.file(2..<3) == 5..<11)
        #expect(origin.file(1..<4) == 4..<12)
    }

    @Test("A plain text is its own prose") func identity() {
        #expect(TextOrigin.identity(count: 9).file(2..<9) == 2..<9)
    }
}
