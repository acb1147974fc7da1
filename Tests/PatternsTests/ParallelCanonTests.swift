import Patterns
import Scripture
import Testing

@Suite struct ParallelCanonTests {
    @Test func `every verse of the canon is found at its row`() {
        let canon = Canon.shared
        for (row, verse) in canon.verses.enumerated() { #expect(canon.row(of: verse) == row) }
        #expect(canon.verses[canon.newTestament] == Verse(.matthew, 1, 1))
    }

    @Test func `a passage is its rows, and one outside the 66 books has none`() throws {
        let canon = Canon.shared
        let passage = try #require(Passage(osis: "Exod.32.7-Exod.32.14"))
        #expect(canon.rows(of: passage).count == 8)
        #expect(canon.passage(canon.rows(of: passage)) == passage)
        #expect(canon.rows(of: Passage(Verse(.tobit, 1, 1))).isEmpty)
    }
}
