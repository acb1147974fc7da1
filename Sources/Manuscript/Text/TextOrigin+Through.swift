extension TextOrigin {
    /// The way on: where this leads to a text that was itself taken from a file by `first`, the way to that file.
    /// - Complexity: O(pieces of both × log pieces of `first`).
    func through(_ first: TextOrigin, proseCount: Int) -> TextOrigin {
        var result: [Piece] = []
        for (k, piece) in pieces.enumerated() {
            let end = k + 1 < pieces.count ? pieces[k + 1].prose : proseCount
            guard end - piece.prose == piece.file.count, !piece.file.isEmpty else {
                result.append(Piece(prose: piece.prose, file: first.file(piece.file)))
                continue
            }
            // Byte for byte: cut where the first way is cut.
            var place = piece.file.lowerBound
            while place < piece.file.upperBound {
                let next = min(first.nextCut(after: place), piece.file.upperBound)
                result.append(
                    Piece(prose: piece.prose + place - piece.file.lowerBound, file: first.file(place..<next)))
                place = next
            }
        }
        return TextOrigin(pieces: result)
    }

    /// The beginning of the first piece that begins after a place of the prose; `Int.max` where none does.
    private func nextCut(after place: Int) -> Int {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].prose <= place { low = middle + 1 } else { high = middle }
        }
        return low < pieces.count ? pieces[low].prose : .max
    }

    /// The place in the prose that a place of the file was taken to: that of the nearest piece.
    /// - Complexity: O(pieces).
    func prose(_ place: Int) -> Int {
        var best = (distance: Int.max, prose: 0)
        for piece in pieces {
            let inside = min(max(place, piece.file.lowerBound), max(piece.file.lowerBound, piece.file.upperBound - 1))
            let distance = abs(place - inside)
            if distance < best.distance { best = (distance, piece.prose + inside - piece.file.lowerBound) }
            if distance == 0 { break }
        }
        return best.prose
    }
}
