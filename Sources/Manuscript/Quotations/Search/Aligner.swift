/// Sets all words of a text beside a part of a stretch of an edition, at the least cost.
///
/// What is left out of the edition at either end costs nothing, so that a part of a verse is found whole. Words left
/// out in a row cost less each than the first: a splice is one thing. Where the text has an ellipsis, leaving out is free.
package enum Aligner {
    /// Costs in tenths of a word, each eight times: the three lowest bits hold whence a cost comes, so that the least of
    /// several costs brings its step along, without a branch.
    static let change: Int32 = 10 << 3, add: Int32 = 10 << 3, open: Int32 = 8 << 3, extend: Int32 = 3 << 3
    static let ellipsis: Int32 = 1 << 3, free: Int32 = 1 << 3
    private static let far: Int32 = 1 << 28
    /// More cells than this are not worth their time: the text is set beside the edition word by word as it stands.
    private static let mostCells = 4_000_000

    /// - Parameters:
    ///   - text: the words of the text; a word marked in `isFree` may be added at little cost (a verse number, words in
    ///     brackets).
    ///   - gaps: for each place between words, 0 to `text.count`, whether an ellipsis stands there.
    ///   - edition: the stretch.
    package static func align(
        _ text: [UInt32], isFree: [Bool], gaps: [Bool], to edition: [UInt32]
    ) -> (steps: [Alignment.Step], start: Int, end: Int)? {
        let (rows, columns) = (text.count, edition.count)
        guard rows > 0, columns > 0, (rows + 1) * (columns + 1) <= mostCells else { return nil }
        if rows <= AlignmentLanes.mostRows {
            let lanes = AlignmentLanes(text, isFree: isFree, gaps: gaps, to: edition)
            return traced(rows, lanes.end, text, edition) { lanes.step($0, $1) }
        }
        return alignOneByOne(text, isFree: isFree, gaps: gaps, to: edition)
    }

    /// The same, cell by cell, for texts of any length.
    package static func alignOneByOne(
        _ text: [UInt32], isFree: [Bool], gaps: [Bool], to edition: [UInt32]
    ) -> (steps: [Alignment.Step], start: Int, end: Int) {
        let (rows, columns) = (text.count, edition.count)
        let width = columns + 1
        // For each cell, whence the least cost comes: bits 0–1 of the cell itself (0 same or changed, 1 added, 2 left
        // out), bit 2 whether leaving out goes on from the cell before.
        var from = [UInt8](repeating: 0, count: (rows + 1) * width)
        var above = [Int32](repeating: 0, count: width)
        var current = above
        let print = edition.span
        for row in 1...rows {
            let isGap = gaps[row] && row < rows
            fill(
                row: row * width, text[row - 1], print, add: isFree[row - 1] ? free : add,
                open: isGap ? ellipsis : open,
                extend: isGap ? 0 : extend, above.span, &current, &from)
            swap(&above, &current)
        }
        var end = 0
        for column in 1...columns where above[column] < above[end] { end = column }
        return traced(rows, end, text, edition) { from[$0 * width + $1] }
    }

    /// One row of the table: a word of the text beside every word of the edition.
    private static func fill(
        row: Int, _ word: UInt32, _ edition: Span<UInt32>, add: Int32, open: Int32, extend: Int32, _ above: Span<Int32>,
        _ current: inout [Int32], _ from: inout [UInt8]
    ) {
        var cells = current.mutableSpan
        let columns = above.count
        var steps = from.mutableSpan
        var leftOut = far
        var diagonal = above[0]
        cells[0] = diagonal + add
        // To go on leaving out costs less than to begin anew, so what is opened here never follows a word left out.
        var opened = diagonal + add + open
        steps[row] = 1
        for column in 1..<columns {
            let over = above[column]
            // Of steps that cost the same the one with the lowest bits is taken: same or changed, added, left out.
            let extended = leftOut &+ extend
            let goesOn: Int32 = extended < opened ? 4 : 0
            leftOut = min(opened, extended)
            let straight = diagonal &+ (edition[column &- 1] == word ? 0 : change)
            let kept = min(straight, over &+ add | 1)
            let best = min(kept, leftOut | 2)
            opened = (kept & ~7) &+ open
            diagonal = over
            cells[column] = best & ~7
            steps[row &+ column] = UInt8(truncatingIfNeeded: best & 3 | goesOn)
        }
    }

    /// - Parameter from: whence the least cost of a cell comes, by row and column.
    @inline(__always)
    private static func traced(
        _ rows: Int, _ end: Int, _ text: [UInt32], _ edition: [UInt32], _ from: (Int, Int) -> UInt8
    ) -> (steps: [Alignment.Step], start: Int, end: Int) {
        var steps: [Alignment.Step] = []
        steps.reserveCapacity(rows + end)
        var (row, column) = (rows, end)
        while row > 0 {
            switch from(row, column) & 3 {
            case 2:
                var isGoingOn = true
                while isGoingOn, column > 0 {
                    isGoingOn = from(row, column) & 4 != 0
                    steps.append(.leftOut)
                    column -= 1
                }
            case 1:
                steps.append(.added)
                row -= 1
            default:
                steps.append(edition[column - 1] == text[row - 1] ? .same : .changed)
                row -= 1
                column -= 1
            }
        }
        steps.reverse()
        return (steps, column, end)
    }
}
