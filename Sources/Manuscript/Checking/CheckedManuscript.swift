public import Scripture

/// A manuscript with what was found in it: what the rules look at.
public struct CheckedManuscript: Sendable {
    public let text: ManuscriptText
    public let references: [Reference]
    public let quotations: [FoundQuotation]
    public let editions: EditionShelf
    /// What reads and judges references.
    let reader: ReferenceReader
    /// The citations that stand at once behind a quotation, as indices of references.
    private var closing: Set<Int> = []

    public init(
        text: ManuscriptText, references: [Reference], quotations: [FoundQuotation], editions: EditionShelf,
        reader: ReferenceReader
    ) {
        self.text = text
        self.references = references
        let asked = AskedWords(text, references)
        // Words that name a passage themselves, as a question about it does, quote no other.
        self.quotations = quotations.filter { quotation in
            quotation.form != .marked
                || (quotation.citation != nil || !Self.holdsReference(quotation.range, references))
                    && !asked.hold(quotation.range)
        }
        self.editions = editions
        self.reader = reader
        for quotation in self.quotations {
            guard let k = quotation.citation, let citation = citation(of: quotation) else { continue }
            if isFollowed(quotation, by: citation) { closing.insert(k) }
        }
    }

    private static func holdsReference(_ range: Range<Int>, _ references: [Reference]) -> Bool {
        var (low, high) = (0, references.count)
        while low < high {
            let middle = (low + high) / 2
            if references[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < references.count && references[low].range.upperBound <= range.upperBound
            && references[low].kind == .explicit
    }

    var prose: [UInt8] { text.prose }

    /// The words of a range of the prose.
    func words(_ range: Range<Int>) -> String {
        String(decoding: prose[range.clamped(to: 0..<prose.count)], as: UTF8.self)
    }

    /// The citation a quotation belongs to.
    func citation(of quotation: FoundQuotation) -> Reference? {
        guard let k = quotation.citation, references.indices.contains(k) else { return nil }
        return references[k]
    }

    /// Whether the citation plainly belongs to the quotation: both stand in one block, or a block of its own is quoted.
    func isBeside(_ quotation: FoundQuotation, _ citation: Reference) -> Bool {
        // What stands at once behind other words is theirs.
        if citation.range.lowerBound < quotation.range.lowerBound,
            let k = quotation.citation, closing.contains(k)
        {
            return false
        }
        guard quotation.form == .marked else { return true }
        let range = quotation.range.lowerBound..<max(citation.range.upperBound, quotation.range.upperBound)
        return citation.range.lowerBound < quotation.range.lowerBound
            ? block(of: citation.range) == block(of: quotation.range)
            : text.blocks.contains {
                $0.range.lowerBound <= range.lowerBound && range.upperBound <= $0.range.upperBound
            }
    }

    /// Whether nothing but marks stands between a quotation and its citation, as in `“…” (John 3:16)`.
    func isFollowed(_ quotation: FoundQuotation, by citation: Reference) -> Bool {
        let gap = quotation.range.upperBound..<max(quotation.range.upperBound, citation.range.lowerBound)
        return citation.range.lowerBound >= quotation.range.upperBound && gap.count <= 12
            && !words(gap).contains { $0.isLetter || $0.isNumber || $0.isNewline }
    }

    /// Whether a quotation and its citation make one claim: at most a few words of the same sentence stand between.
    func isClaim(_ quotation: FoundQuotation, _ citation: Reference) -> Bool {
        if isFollowed(quotation, by: citation) { return true }
        let gap = citation.range.upperBound..<max(citation.range.upperBound, quotation.range.lowerBound)
        return citation.range.upperBound <= quotation.range.lowerBound && gap.count <= 24
            && !prose[gap].contains { $0 == 0x2E || $0 == 0x3B || $0 == 0x0A }
    }

    /// Whether a few words stand for a long passage: its title, or what it comes to.
    func isTitle(_ quotation: FoundQuotation, of citation: Reference) -> Bool {
        guard let passage = citation.passage else { return false }
        let verses = passage.verses.count
        return verses >= 4 && wordCount(quotation.range) < 2 * verses
    }

    /// Whether a place stands within words that someone else is given for: in curly quotation marks, and where it begins a
    /// quotation itself, in another.
    func isNested(_ place: Int, isQuotation: Bool) -> Bool {
        guard let block = block(of: place..<place) else { return false }
        var depth = 0
        var k = text.blocks[block].range.lowerBound
        while k + 2 < place {
            if prose[k] == 0xE2, prose[k + 1] == 0x80 {
                if prose[k + 2] == 0x9C { depth += 1 } else if prose[k + 2] == 0x9D { depth = max(0, depth - 1) }
                k += 3
            } else {
                k += 1
            }
        }
        let isInner = isQuotation && place >= 3 && prose[place - 3..<place].elementsEqual("‘".utf8)
        return depth > (isQuotation && !isInner ? 1 : 0)
    }

    /// Whether marks stand on both sides of a quotation, and none of the words between them are left over: else it is a part of
    /// words that someone else may be given for.
    func fillsMarks(_ quotation: FoundQuotation) -> Bool {
        guard quotation.form == .marked else { return true }
        let before = words(max(0, quotation.range.lowerBound - 3)..<quotation.range.lowerBound)
        let after = words(quotation.range.upperBound..<min(prose.count, quotation.range.upperBound + 8))
        guard let first = before.last, let last = after.first(where: { !".,;:!? …".contains($0) }) else { return false }
        return "“\"‘'«‹„".contains(first) && "”\"’'»›“".contains(last)
    }

    /// Whether the manuscript names an edition anywhere: its writer tells one from another.
    func names(_ edition: String) -> Bool {
        let name = Array(edition.utf8)
        guard let first = name.first else { return false }
        var k = 0
        while true {
            k = prose.place(of: first, from: k, to: prose.count)
            guard k < prose.count else { return false }
            let end = k + name.count
            if prose[k...].starts(with: name), k == 0 || !prose[k - 1].isWordByte,
                end >= prose.count || !prose[end].isWordByte
            {
                return true
            }
            k += 1
        }
    }

    /// The place among the blocks of the one that a range begins in.
    func block(of range: Range<Int>) -> Int? {
        var low = 0
        var high = text.blocks.count
        while low < high {
            let middle = (low + high) / 2
            if text.blocks[middle].range.lowerBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? low - 1 : nil
    }

    /// The references of the list that a reference stands in: those with no more than marks and `and` between them.
    func list(around index: Int) -> ClosedRange<Int> {
        var first = index, last = index
        while first > 0, isOneList(references[first - 1], references[first]) { first -= 1 }
        while last + 1 < references.count, isOneList(references[last], references[last + 1]) { last += 1 }
        return first...last
    }

    private func isOneList(_ a: Reference, _ b: Reference) -> Bool {
        let between = a.range.upperBound..<max(a.range.upperBound, b.range.lowerBound)
        guard between.count <= 8 else { return false }
        let letters = prose[between].filter(\.isASCIILetter)
        return letters.isEmpty || letters.elementsEqual("and".utf8)
    }

    /// How many words a range of the prose has.
    func wordCount(_ range: Range<Int>) -> Int {
        var count = 0, isInWord = false
        for byte in prose[range.clamped(to: 0..<prose.count)] {
            let isLetter = byte.isWordByte
            if isLetter, !isInWord { count += 1 }
            isInWord = isLetter || isInWord && byte == 0x27
        }
        return count
    }
}
