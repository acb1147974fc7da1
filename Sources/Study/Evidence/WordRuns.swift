internal import Philology

/// A word of a text, folded for comparison, with where it stands.
struct WordRun: Hashable, Sendable {
    var folded: String
    /// UTF-8 bytes of the text.
    var range: Range<Int>
}

enum WordRuns {
    static func of(_ text: some StringProtocol) -> [WordRun] {
        let bytes = Array(text.utf8)
        var runs: [WordRun] = []
        var folded: [UInt8] = []
        while let range = WordScanner.nextWord(in: bytes.span, from: runs.last?.range.upperBound ?? 0) {
            folded.removeAll(keepingCapacity: true)
            Folding.fold(bytes.span, range, into: &folded)
            runs.append(WordRun(folded: String(decoding: folded, as: UTF8.self), range: range))
        }
        return runs
    }

    /// Where `phrase` stands in `words`, as ranges of indexes.
    static func find(_ phrase: [String], in words: [WordRun]) -> [Range<Int>] {
        guard !phrase.isEmpty, words.count >= phrase.count else { return [] }
        return (0...words.count - phrase.count).compactMap { start in
            for (offset, word) in phrase.enumerated() where words[start + offset].folded != word { return nil }
            return start..<start + phrase.count
        }
    }
}
