import Patterns
import Scripture
import TestSupport
import Testing

@Suite struct PassageRankerTests {
    private typealias Tie = PassageRanker.Tie

    private func row(_ osis: String) throws -> Int {
        try #require(Passage(osis: osis).flatMap { Canon.shared.row(of: $0.first) })
    }

    private func osis(_ found: PassageRanker.Found) -> String { Canon.shared.passage(found.rows).osis }

    @Test func `verses found close together become one passage, and what is far stays apart`() throws {
        let start = try row("Isa.36.1")
        let far = try row("Isa.36.20")
        let ties = [
            Tie(own: 0, other: start, share: 0.5), Tie(own: 1, other: start + 2, share: 0.5),
            Tie(own: 2, other: far, share: 0.5),
        ]
        let found = PassageRanker.passages(ties.reversed(), of: 3)
        #expect(found.map(osis) == ["Isa.36.1-Isa.36.3", "Isa.36.20"])
    }

    @Test func `a passage reaches over the end of a chapter, but no psalm into the next`() throws {
        let chapter = try row("Isa.36.22")
        let psalm = try row("Ps.52.9")
        func ties(_ first: Int) -> [Tie] {
            [Tie(own: 0, other: first, share: 0.4), Tie(own: 1, other: first + 1, share: 0.4)]
        }
        #expect(PassageRanker.passages(ties(chapter), of: 2).map(osis) == ["Isa.36.22-Isa.37.1"])
        #expect(PassageRanker.passages(ties(psalm), of: 2).map(osis) == ["Ps.52.9", "Ps.53.1"])
    }

    @Test func `the strongest tie counts whole, the next less`() throws {
        let start = try row("Isa.36.1")
        let one = PassageRanker.passages([Tie(own: 0, other: start, share: 0.5)], of: 2)
        #expect(one.map(\.score) == [0.5])
        let two = PassageRanker.passages(
            [Tie(own: 0, other: start, share: 0.5), Tie(own: 1, other: start + 1, share: 0.4)], of: 2)
        #expect(abs(try #require(two.first).score - (1 - 0.5 * (1 - 0.4 * 0.7))) < 1e-9)
    }

    @Test func `a verse asked about counts once, and so does a verse found`() throws {
        let start = try row("Isa.36.1")
        let ownTwice = [Tie(own: 0, other: start, share: 0.5), Tie(own: 0, other: start + 1, share: 0.3)]
        #expect(PassageRanker.passages(ownTwice, of: 2).map(\.score) == [0.5])
        let otherTwice = [Tie(own: 0, other: start, share: 0.5), Tie(own: 1, other: start, share: 0.3)]
        #expect(PassageRanker.passages(otherTwice, of: 2).map(\.score) == [0.5])
    }

    @Test func `verses in the same order outrank the same verses in another`() throws {
        let start = try row("Isa.36.1")
        func score(_ order: [Int]) -> Double {
            let ties = order.enumerated().map { Tie(own: $0.offset, other: start + $0.element, share: 0.3) }
            return PassageRanker.passages(ties, of: 4).first?.score ?? 0
        }
        #expect(score([0, 1, 2, 3]) > score([2, 3, 0, 1]))
        #expect(score([0, 1, 2, 3]) > score([3, 2, 1, 0]))
    }

    @Test(arguments: 1...30) func `every score is a chance, every tie in its passage, the nearest first`(seed: UInt64)
        throws
    {
        var random = SplitMix(seed: seed)
        let ties = (0..<200).map { _ in
            Tie(
                own: Int.random(in: 0..<12, using: &random),
                other: Int.random(in: 15_000..<15_120, using: &random),
                share: Double.random(in: 0.02...1, using: &random))
        }
        let found = PassageRanker.passages(ties, of: 12)
        #expect(!found.isEmpty)
        for one in found {
            #expect((0...1).contains(one.score))
            #expect(one.ties.allSatisfy { one.rows.contains($0.other) })
            #expect(Set(one.ties.map(\.own)).count == one.ties.count)
            #expect(Set(one.ties.map(\.other)).count == one.ties.count)
        }
        #expect(zip(found, found.dropFirst()).allSatisfy { $0.score >= $1.score })
    }
}
