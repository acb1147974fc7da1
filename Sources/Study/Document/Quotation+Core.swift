extension Quotation {
    /// The part from its first marked word to its last, with two words to either side; `nil` where nothing is marked.
    var core: Quotation? {
        guard let first = marks.first, let last = marks.last else { return nil }
        let words = WordRuns.of(text)
        guard let from = words.firstIndex(where: { $0.range.upperBound > first.lowerBound }),
            let to = words.lastIndex(where: { $0.range.lowerBound < last.upperBound }), from <= to
        else { return nil }
        let start = words[max(0, from - 2)].range.lowerBound
        let end = words[min(words.count - 1, to + 2)].range.upperBound
        var core = self
        core.text = String(decoding: Array(text.utf8)[start..<end], as: UTF8.self)
        core.marks = marks.map { $0.lowerBound - start..<$0.upperBound - start }
        return core
    }
}
