internal import Scripture
internal import TextIndex

extension QuotationReading {
    /// Blocks set apart as quotations. Marks within one are its own speech, unless they hold most of it.
    mutating func readBlocks() throws(IndexError) {
        var isTaken = [Bool](repeating: false, count: words.count)
        for draft in drafts { for word in draft.words { isTaken[word] = true } }
        for block in text.blocks where block.kind == .blockQuote {
            let inside = quoted(words.words(in: block.range))
            let taken = inside.count { isTaken[$0] }
            guard !inside.isEmpty, taken * 2 < inside.count else { continue }
            let found = try drafts(in: inside, .block, limits: 0...text.prose.count, isWhole: true)
            if taken > 0 {
                guard found.contains(where: isScripture) else { continue }
                drafts.removeAll { inside.contains($0.words.lowerBound) && $0.words.upperBound <= inside.upperBound }
            }
            drafts += found
        }
    }

    private func isScripture(_ draft: QuotationDraft) -> Bool {
        max(draft.atCitation.first?.score ?? 0, draft.elsewhere.first?.score ?? 0) >= 0.6
    }

    /// A block's words without the citations, and the names of editions beside these, at its head and its foot.
    private func quoted(_ block: Range<Int>) -> Range<Int> {
        guard !block.isEmpty else { return block }
        var (start, end) = (block.lowerBound, block.upperBound)
        let inside = citations.words(of: words.range(block))
        for cited in inside where cited.lowerBound == start {
            start = min(end, cited.upperBound)
            while start < end, named.isName(at: start) { start += 1 }
        }
        for cited in inside.reversed() {
            var foot = end
            while foot > start, named.isName(at: foot - 1) { foot -= 1 }
            if cited.upperBound == foot, cited.lowerBound > start { end = cited.lowerBound }
        }
        return start < end ? start..<end : block
    }
}
