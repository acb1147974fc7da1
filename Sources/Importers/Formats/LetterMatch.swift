/// Matches the letters of two texts that are nearly the same: the longest run from the start, the longest from the end,
/// and between them, letter by letter, the longest common subsequence.
enum LetterMatch {
    /// For each letter of `source` its letter in `target`, or `nil`.
    /// - Complexity: O(n + d²), d letters between the common start and the common end.
    static func map(from source: LetterThread, to target: LetterThread) -> [Int?] {
        let (a, b) = (source.letters, target.letters)
        var map = [Int?](repeating: nil, count: a.count)
        var start = 0
        while start < a.count, start < b.count, a[start] == b[start] {
            map[start] = start
            start += 1
        }
        var end = 0
        while end < a.count - start, end < b.count - start, a[a.count - 1 - end] == b[b.count - 1 - end] {
            map[a.count - 1 - end] = b.count - 1 - end
            end += 1
        }
        let (rows, columns) = (a.count - start - end, b.count - start - end)
        guard rows > 0, columns > 0, rows * columns <= 4_000_000 else { return map }
        var table = [[Int32]](repeating: [Int32](repeating: 0, count: columns + 1), count: rows + 1)
        for row in stride(from: rows - 1, through: 0, by: -1) {
            for column in stride(from: columns - 1, through: 0, by: -1) {
                table[row][column] =
                    a[start + row] == b[start + column]
                    ? table[row + 1][column + 1] + 1 : max(table[row + 1][column], table[row][column + 1])
            }
        }
        var (row, column) = (0, 0)
        while row < rows, column < columns {
            if a[start + row] == b[start + column] {
                map[start + row] = start + column
                row += 1
                column += 1
            } else if table[row + 1][column] >= table[row][column + 1] {
                row += 1
            } else {
                column += 1
            }
        }
        return map
    }
}
