/// Divides text at the stops and dashes that end a sentence or set apart what follows.
enum Sentences {
    /// The sentences of a run of words, in order.
    static func ranges(in run: Range<Int>, _ words: ProseWords, _ prose: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = run.lowerBound
        for word in run where word + 1 < run.upperBound {
            if isEnd(prose[words.end(of: word)..<Int(words.starts[word + 1])]) {
                ranges.append(start..<word + 1)
                start = word + 1
            }
        }
        if start < run.upperBound { ranges.append(start..<run.upperBound) }
        return ranges
    }

    /// Whether what stands between two words ends a sentence: a full stop, a question or exclamation mark, two dashes.
    private static func isEnd(_ between: ArraySlice<UInt8>) -> Bool {
        guard between.count > 1 else { return false }
        var isAfterDash = false
        for byte in between {
            switch byte {
            case 0x2E, 0x21, 0x3F: return true
            case 0x2D:
                if isAfterDash { return true }
                isAfterDash = true
            default: isAfterDash = false
            }
        }
        return false
    }
}
