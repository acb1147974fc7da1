/// The letters of a text in a row, without case and without what stands between them.
struct LetterThread {
    /// ASCII letters folded to lower case, other letters' bytes as they are.
    private(set) var letters: [UInt8] = []
    /// For each letter where it stands in the text.
    private(set) var offsets: [Int] = []

    init(_ text: String) {
        letters.reserveCapacity(text.utf8.count)
        offsets.reserveCapacity(text.utf8.count)
        var isPunctuation = 0
        for (offset, byte) in text.utf8.enumerated() {
            if isPunctuation > 0 {
                isPunctuation -= 1
            } else if byte == 0xE2 {
                isPunctuation = 2  // U+2010 through U+2026: dashes, quotes, ellipsis
            } else if 97...122 ~= byte | 32 && byte < 128 || byte >= 128 || 48...57 ~= byte {
                letters.append(byte < 128 ? byte | 32 : byte)
                offsets.append(offset)
            }
        }
    }

    /// Where the letter of an index ends in the text.
    func end(of index: Int) -> Int { offsets[index] + 1 }

    /// The indices of the letters that stand in a range of the text.
    /// - Complexity: O(log n).
    func letterRange(in range: Range<Int>) -> Range<Int> {
        let lower = firstIndex(notBefore: range.lowerBound)
        return lower..<max(lower, firstIndex(notBefore: range.upperBound))
    }

    private func firstIndex(notBefore offset: Int) -> Int {
        var (low, high) = (0, offsets.count)
        while low < high {
            let middle = (low + high) / 2
            if offsets[middle] < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Where one lone space of `text`, whose thread this is, divides letters that stand together in `other`, which has
    /// the same letters; `nil` where there is no such place.
    func joined(as other: LetterThread, in text: String) -> [Int]? {
        var result: [Int] = []
        let bytes = text.utf8
        for index in letters.indices.dropFirst() where other.offsets[index] - other.offsets[index - 1] == 1 {
            guard offsets[index] - offsets[index - 1] == 2 else { continue }
            let gap = offsets[index] - 1
            if bytes[bytes.index(bytes.startIndex, offsetBy: gap)] == 32 { result.append(gap) }
        }
        return result.isEmpty ? nil : result
    }
}
