/// The table of an alignment, filled eight columns at a time; ``Aligner`` says what its costs mean.
struct AlignmentLanes {
    private typealias Lanes = SIMD8<Int16>

    /// Costs of more rows than this might not fit 16 bits.
    static let mostRows = 300
    private static let far: Int16 = 28_000

    /// Where the least cost of the last row stands, the first of them.
    private(set) var end = 0
    private let groups: Int
    /// For each row and eight columns, whence the least cost comes.
    private var steps: [Lanes]

    init(_ text: [UInt32], isFree: [Bool], gaps: [Bool], to edition: [UInt32]) {
        groups = (edition.count + 7) / 8
        steps = [Lanes](repeating: .zero, count: text.count * groups)
        // A word of 32 bits is compared by its halves. Columns past the edition's last change nothing before them.
        var low: [Lanes] = []
        var high: [Lanes] = []
        low.reserveCapacity(groups)
        high.reserveCapacity(groups)
        for start in stride(from: 0, to: edition.count, by: 8) {
            var halves = (low: Lanes.zero, high: Lanes.zero)
            for column in start..<min(start + 8, edition.count) {
                halves.low[column - start] = Int16(truncatingIfNeeded: edition[column])
                halves.high[column - start] = Int16(truncatingIfNeeded: edition[column] >> 16)
            }
            low.append(halves.low)
            high.append(halves.high)
        }
        var above = [Lanes](repeating: .zero, count: groups)
        // The cost of the column before the edition's first word.
        var first: Int16 = 0
        for row in text.indices {
            let isGap = row + 1 < text.count && gaps[row + 1]
            let costs = Costs(
                add: Int16(isFree[row] ? Aligner.free : Aligner.add),
                open: Int16(isGap ? Aligner.ellipsis : Aligner.open), extend: isGap ? 0 : Int16(Aligner.extend))
            fill(row * groups, text[row], low.span, high.span, costs, &above, &first)
        }
        var least = first
        for column in edition.indices where above[column >> 3][column & 7] < least {
            least = above[column >> 3][column & 7]
            end = column + 1
        }
    }

    /// Whence the least cost of a cell comes: bits 0–1 0 for the same or changed, 1 added, 2 left out; bit 2 whether
    /// leaving out goes on from the cell before.
    func step(_ row: Int, _ column: Int) -> UInt8 {
        guard column > 0 else { return 1 }
        return UInt8(truncatingIfNeeded: steps[(row - 1) * groups + (column - 1) >> 3][(column - 1) & 7])
    }

    private struct Costs {
        var add: Int16, open: Int16, extend: Int16
    }

    /// One row: a word of the text beside every word of the edition.
    private mutating func fill(
        _ start: Int, _ word: UInt32, _ low: Span<Lanes>, _ high: Span<Lanes>, _ costs: Costs, _ above: inout [Lanes],
        _ first: inout Int16
    ) {
        let wordLow = Lanes(repeating: Int16(truncatingIfNeeded: word))
        let wordHigh = Lanes(repeating: Int16(truncatingIfNeeded: word >> 16))
        let change = Lanes(repeating: Int16(Aligner.change))
        let (add, open) = (Lanes(repeating: costs.add), Lanes(repeating: costs.open))
        let extend = Lanes(repeating: costs.extend)
        let along = extend &* Lanes(1, 2, 3, 4, 5, 6, 7, 8)
        var cells = above.mutableSpan
        var steps = self.steps.mutableSpan
        var diagonal = first
        first &+= costs.add
        // To go on leaving out costs less than to begin anew, so what is opened here never follows a word left out.
        var before = first
        var leftOut = Self.far
        for group in 0..<low.count {
            let over = cells[group]
            let isSame = (low[group] .== wordLow) .& (high[group] .== wordHigh)
            let straight = Self.moved(over, diagonal) &+ change.replacing(with: 0, where: isSame)
            diagonal = over[7]
            // Of steps that cost the same the one with the lowest bits is taken: same or changed, added, left out.
            let kept = pointwiseMin(straight, (over &+ add) | 1)
            let whole = kept & ~7
            let opened = Self.moved(whole, before) &+ open
            before = whole[7]
            // A word left out goes on from any column before: from one, two, four, and from the group before.
            var least = pointwiseMin(opened, Self.moved(opened, Self.far) &+ extend)
            least = pointwiseMin(least, Self.movedTwo(least) &+ extend &+ extend)
            least = pointwiseMin(least, Self.movedFour(least) &+ (extend &<< 2))
            least = pointwiseMin(least, Lanes(repeating: leftOut) &+ along)
            leftOut = least[7]
            let goesOn = Lanes.zero.replacing(with: 4, where: least .< opened)
            let best = pointwiseMin(kept, least | 2)
            cells[group] = best & ~7
            steps[start &+ group] = (best & 3) | goesOn
        }
    }

    @inline(__always)
    private static func moved(_ lanes: Lanes, _ first: Int16) -> Lanes {
        Lanes(first, lanes[0], lanes[1], lanes[2], lanes[3], lanes[4], lanes[5], lanes[6])
    }

    @inline(__always)
    private static func movedTwo(_ lanes: Lanes) -> Lanes {
        Lanes(far, far, lanes[0], lanes[1], lanes[2], lanes[3], lanes[4], lanes[5])
    }

    @inline(__always)
    private static func movedFour(_ lanes: Lanes) -> Lanes {
        Lanes(far, far, far, far, lanes[0], lanes[1], lanes[2], lanes[3])
    }
}
