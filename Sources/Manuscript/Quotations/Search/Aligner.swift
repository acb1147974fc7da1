/// Sets all words of a text beside a part of a stretch of an edition, at the least cost.
///
/// What is left out of the edition at either end costs nothing, so that a part of a verse is found whole. Words left
/// out in a row cost less each than the first: a splice is one thing. Where the text has an ellipsis, leaving out is free.
package enum Aligner {
    /// Costs in tenths of a word.
    private static let change: Int32 = 10, add: Int32 = 10, open: Int32 = 8, extend: Int32 = 3, ellipsis: Int32 = 1
    private static let free: Int32 = 1
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
        let width = columns + 1
        // For each cell, whence the least cost comes: bits 0–1 of the cell itself (0 same or changed, 1 added, 2 left
        // out), bit 2 whether leaving out goes on from the cell before.
        var from = [UInt8](repeating: 0, count: (rows + 1) * width)
        var above = [Int32](repeating: 0, count: width)
        var current = above
        for row in 1...rows {
            let word = text[row - 1]
            let addCost = isFree[row - 1] ? free : add
            let isGap = gaps[row]
            let (openCost, extendCost) = isGap && row < rows ? (ellipsis, 0) : (open, extend)
            var leftOut = far
            current[0] = above[0] + addCost
            from[row * width] = 1
            for column in 1...columns {
                var flags: UInt8 = 0
                let opened = current[column - 1] + openCost
                let extended = leftOut + extendCost
                if extended < opened {
                    leftOut = extended
                    flags = 4
                } else {
                    leftOut = opened
                }
                var best = above[column - 1] + (edition[column - 1] == word ? 0 : change)
                if above[column] + addCost < best {
                    best = above[column] + addCost
                    flags |= 1
                }
                if leftOut < best {
                    best = leftOut
                    flags = flags & 4 | 2
                }
                current[column] = best
                from[row * width + column] = flags
            }
            swap(&above, &current)
        }
        var end = 0
        for column in 1...columns where above[column] < above[end] { end = column }
        return traced(from, width, rows, end, text, edition)
    }

    private static func traced(
        _ from: [UInt8], _ width: Int, _ rows: Int, _ end: Int, _ text: [UInt32], _ edition: [UInt32]
    ) -> (steps: [Alignment.Step], start: Int, end: Int) {
        var steps: [Alignment.Step] = []
        var (row, column) = (rows, end)
        while row > 0 {
            let flags = from[row * width + column]
            switch flags & 3 {
            case 2:
                var isGoingOn = true
                while isGoingOn, column > 0 {
                    isGoingOn = from[row * width + column] & 4 != 0
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
        return (steps.reversed(), column, end)
    }
}
