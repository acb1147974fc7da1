import Patterns
import Testing

@Suite struct ParallelAlignmentTests {
    @Test func `words are aligned by their stems in order`() {
        let own = "The fool hath said in his heart, There is no God."
        let other = "The fool says in his heart: there is no God"
        let alignment = Alignment(own, other)
        let words = alignment.pairs.map { String(decoding: Array(other.utf8)[$0.other], as: UTF8.self) }
        #expect(words == ["The", "fool", "says", "in", "his", "heart", "there", "is", "no", "God"])
        #expect(alignment.share == 1)
        #expect(alignment.run == ["The", "fool"] || alignment.run.count == 8)
    }

    @Test func `texts that share nothing are not aligned`() {
        let alignment = Alignment("In the beginning", "Wives, submit yourselves")
        #expect(alignment.pairs.isEmpty)
        #expect(alignment.run.isEmpty)
    }
}
