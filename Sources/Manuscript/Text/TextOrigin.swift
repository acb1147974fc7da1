/// The way from the prose of a manuscript back to the bytes of its file.
///
/// A list of pieces: each says that the prose from one offset on was taken from the file from another on, byte for byte
/// up to the next piece. What was written differently in the file (an entity, a joined hyphen) is a piece of its own.
public struct TextOrigin: Hashable, Sendable {
    public struct Piece: Hashable, Sendable {
        /// Where it begins in the prose.
        public var prose: Int
        /// The bytes of the file it stands for.
        public var file: Range<Int>

        public init(prose: Int, file: Range<Int>) {
            self.prose = prose
            self.file = file
        }
    }

    /// By ascending prose offset; the first begins at 0.
    public var pieces: [Piece]

    public init(pieces: [Piece]) {
        self.pieces = pieces
    }

    /// The prose is the file.
    public static func identity(count: Int) -> TextOrigin { TextOrigin(pieces: [Piece(prose: 0, file: 0..<count)]) }

    /// The bytes of the file that a range of the prose was taken from.
    /// - Complexity: O(log pieces).
    public func file(_ range: Range<Int>) -> Range<Int> {
        let start = offset(range.lowerBound, isEnd: false)
        return start..<max(start, range.isEmpty ? start : offset(range.upperBound, isEnd: true))
    }

    private func offset(_ place: Int, isEnd: Bool) -> Int {
        // The piece of the byte itself, or for an end that of the byte before it.
        let byte = isEnd ? place - 1 : place
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].prose <= byte { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return 0 }
        let piece = pieces[low - 1]
        let length = low < pieces.count ? pieces[low].prose - piece.prose : piece.file.count
        // A piece written differently in the file stands for all of its bytes or none.
        if length != piece.file.count { return isEnd ? piece.file.upperBound : piece.file.lowerBound }
        return min(piece.file.lowerBound + (byte - piece.prose) + (isEnd ? 1 : 0), piece.file.upperBound)
    }
}
