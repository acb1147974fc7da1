/// The words within a quotation that its writer shows to be his own: in brackets, between commas as another word for the
/// one before (`the Lord, or Jehovah, …`), and what print has put there, the numbers of verses and pages.
struct OwnWords {
    let prose: [UInt8]
    let words: ProseWords
    /// By word, whether it is a figure or stands in square brackets.
    let isFree: WordSet

    private static let most = 12

    /// Whether words that an edition has nothing for are the writer's own.
    func hold(_ written: Range<Int>) -> Bool {
        !written.isEmpty && (isAside(written) || isGloss(written) || isPageNumber(written))
    }

    /// Those at the beginning or the end of words that differ, where others stand with them.
    func atAnEnd(of written: Range<Int>) -> Range<Int>? {
        guard written.count > 1, !isAside(written), !isFree.holds(written) else { return nil }
        let reach = min(written.count - 1, Self.most)
        for count in (1...reach).reversed() {
            let (head, foot) = (written.prefix(count), written.suffix(count))
            if isAside(head) || isFree.holds(head) { return head }
            if isAside(foot) || isFree.holds(foot) { return foot }
        }
        return nil
    }

    private func isAside(_ written: Range<Int>) -> Bool {
        let range = words.range(written)
        return range.lowerBound > 0 && range.upperBound < prose.count && prose[range.lowerBound - 1] == 0x28
            && prose[range.upperBound...].prefix(3).contains(0x29)
    }

    private func isGloss(_ written: Range<Int>) -> Bool {
        let range = words.range(written)
        return 2...4 ~= written.count && range.lowerBound >= 2 && range.upperBound < prose.count
            && prose[range.lowerBound - 2] == 0x2C && prose[range.upperBound] == 0x2C
            && words.numbers[written.lowerBound] == WordHash.of("or")
    }

    private func isPageNumber(_ written: Range<Int>) -> Bool {
        written.count == 2 && words.numbers[written.lowerBound] == WordHash.of("page")
            && words.isFigure(written.lowerBound + 1, in: prose)
    }
}

extension ProseWords {
    /// Whether a word is made of figures alone.
    func isFigure(_ word: Int, in prose: [UInt8]) -> Bool { prose[range(word)].allSatisfy { 0x30...0x39 ~= $0 } }
}
