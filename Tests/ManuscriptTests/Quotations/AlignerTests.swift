import Manuscript
import Testing

@Suite struct AlignerTests {
    /// The least cost by the plain recurrence, in three tables.
    private func plainCost(_ text: [UInt32], _ isFree: [Bool], _ gaps: [Bool], _ edition: [UInt32]) -> Int {
        let far = 1 << 28
        var best = [[Int]](repeating: Array(repeating: far, count: edition.count + 1), count: text.count + 1)
        var leftOut = best
        best[0] = Array(repeating: 0, count: edition.count + 1)
        for row in 1...text.count {
            let add = isFree[row - 1] ? 1 : 10
            let (open, extend) = gaps[row] && row < text.count ? (1, 0) : (8, 3)
            best[row][0] = best[row - 1][0] + add
            for column in 1...edition.count {
                leftOut[row][column] = min(best[row][column - 1] + open, leftOut[row][column - 1] + extend)
                let beside = best[row - 1][column - 1] + (text[row - 1] == edition[column - 1] ? 0 : 10)
                best[row][column] = min(beside, best[row - 1][column] + add, leftOut[row][column])
            }
        }
        return best[text.count].min() ?? far
    }

    private func cost(_ steps: [Alignment.Step], _ isFree: [Bool], _ gaps: [Bool]) -> Int {
        var cost = 0
        var row = 0
        for (index, step) in steps.enumerated() {
            switch step {
            case .same: row += 1
            case .changed: (row, cost) = (row + 1, cost + 10)
            case .added: (row, cost) = (row + 1, cost + (isFree[row] ? 1 : 10))
            case .leftOut:
                let isGap = gaps[row] && row < isFree.count
                let goesOn = index > 0 && steps[index - 1] == .leftOut
                cost += isGap ? (goesOn ? 0 : 1) : (goesOn ? 3 : 8)
            }
        }
        return cost
    }

    @Test func `an alignment costs the least that any can, and reads both texts in order`() throws {
        var random = SeededRandom(seed: 11)
        for _ in 0..<300 {
            let edition = (0..<(4 + Int(random.next() % 14))).map { _ in UInt32(random.next() % 5) }
            let text = (0..<(1 + Int(random.next() % 9))).map { _ in UInt32(random.next() % 5) }
            let isFree = text.map { _ in random.next() % 6 == 0 }
            let gaps = (0...text.count).map { _ in random.next() % 5 == 0 }
            let found = try #require(Aligner.align(text, isFree: isFree, gaps: gaps, to: edition))
            #expect(cost(found.steps, isFree, gaps) == plainCost(text, isFree, gaps, edition))
            var (row, column) = (0, found.start)
            for step in found.steps {
                if step == .same { #expect(text[row] == edition[column]) }
                if step != .leftOut { row += 1 }
                if step != .added { column += 1 }
            }
            #expect(row == text.count && column == found.end)
        }
    }

    @Test func `eight columns at a time come to the steps that cell by cell does`() throws {
        var random = SeededRandom(seed: 12)
        for round in 0..<400 {
            // Some words share the lower or the higher half of their bits.
            let words: [UInt32] = [1, 2, 0x1_0001, 0x2_0001, 0x1_0002, 0xFFFF_FFFF, 0x8000_7FFF]
            func word() -> UInt32 { words[Int(random.next() % UInt64(words.count))] }
            let edition = (0..<(1 + Int(random.next() % 60))).map { _ in word() }
            // The longest that is filled so, and one that is not, at times.
            let length = round % 100 == 0 ? 300 : round % 100 == 50 ? 301 : 1 + Int(random.next() % 30)
            let text = (0..<length).map { _ in word() }
            let isFree = text.map { _ in random.next() % 8 == 0 }
            let gaps = (0...text.count).map { _ in random.next() % 9 == 0 }
            let found = try #require(Aligner.align(text, isFree: isFree, gaps: gaps, to: edition))
            let plain = Aligner.alignOneByOne(text, isFree: isFree, gaps: gaps, to: edition)
            #expect(found == plain)
        }
    }
}
