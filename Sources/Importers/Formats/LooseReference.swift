internal import Scripture

/// References as sources write them where they are not quite OSIS: the one seam for reading such forms.
enum LooseReference {
    /// An OSIS reference, with the slips that lexica and commentaries make: a work before a colon, a verse's part after `!`,
    /// a second end without its book (`Gen.1.1-3`), verses numbered beyond the chapter.
    static func passage(osis: some StringProtocol, in versification: Versification = .eng) -> Passage? {
        var reference = String(osis)
        if let colon = reference.lastIndex(of: ":") { reference = String(reference[reference.index(after: colon)...]) }
        if let passage = Passage(osis: reference, in: versification) { return passage }
        let ends = reference.split(separator: "-", maxSplits: 1).map { end in end.prefix { $0 != "!" } }
        guard let from = ends.first, let to = ends.last, let first = Passage(osis: from, in: versification) else { return nil }
        if ends.count == 1 { return first }
        guard let end = Passage(osis: to, in: versification)?.last ?? shortEnd(to, after: first.last), first.first <= end else { return nil }
        return Passage(first.first, through: end, in: versification)
    }

    /// The second end of `Gen.1.1-3` or `Gen.1.1-2.3`.
    private static func shortEnd(_ end: Substring, after first: Verse) -> Verse? {
        let parts = end.split(separator: ".", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { UInt8($0) }
        guard numbers.count == parts.count else { return nil }
        switch numbers.count {
        case 1: return Verse(first.book, first.chapter, Int(numbers[0]))
        case 2: return Verse(first.book, Int(numbers[0]), Int(numbers[1]))
        default: return nil
        }
    }
}
