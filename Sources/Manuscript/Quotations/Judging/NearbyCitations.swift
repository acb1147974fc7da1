internal import Scripture

/// Which references of a manuscript may belong to a quotation, by where they stand.
struct NearbyCitations {
    struct Candidate {
        /// Index into the manuscript's references.
        var reference: Int
        /// In the `eng` numbering.
        var passage: Passage
        /// Whether it stands so near that a reader takes it for the quotation's own.
        var isAdjacent: Bool
        /// How far off it stands, in words; smaller is likelier.
        var distance: Int
    }

    private struct Cited {
        var reference: Int
        var passage: Passage
        var bytes: Range<Int>
        var words: Range<Int>
    }

    /// In the order of the text.
    private let cited: [Cited]
    private let blocks: [TextBlock]

    /// How many words may stand between a quotation and its citation, after it and before.
    private static let mostAfter = 5, mostBefore = 14
    private static let most = 12

    /// - Parameter words: those of each reference.
    init(_ references: [Reference], _ words: [Range<Int>], _ blocks: [TextBlock]) {
        self.blocks = blocks
        cited = references.indices.compactMap { index in
            guard let passage = references[index].passage?.inCommonNumbering else { return nil }
            return Cited(reference: index, passage: passage, bytes: references[index].range, words: words[index])
        }
    }

    /// - Parameters:
    ///   - words: the quotation's words.
    ///   - bytes: its bytes.
    ///   - limits: the bytes of the quotations before it (where that ends) and after it (where that begins): a
    ///     citation beyond them is theirs.
    func candidates(_ words: Range<Int>, _ bytes: Range<Int>, limits: ClosedRange<Int>) -> [Candidate] {
        guard !cited.isEmpty else { return [] }
        let block = block(at: bytes)
        let after = firstIndex(from: bytes.lowerBound)
        var found: [Candidate] = []
        var index = after
        var isListed = false
        while index < cited.count, found.count < Self.most {
            let item = cited[index]
            guard item.bytes.lowerBound < block.upperBound else { break }
            let isInside = item.bytes.upperBound <= bytes.upperBound
            let distance = max(0, item.words.lowerBound - words.upperBound)
            // References in a row after it are one citation: all of them may be meant.
            let isNear =
                !isInside && item.bytes.lowerBound <= limits.upperBound
                && (distance <= Self.mostAfter || isListed)
            if isNear {
                isListed = index + 1 < cited.count && cited[index + 1].words.lowerBound - item.words.upperBound <= 1
            }
            found.append(
                Candidate(reference: item.reference, passage: item.passage, isAdjacent: isNear, distance: distance))
            index += 1
        }
        index = after - 1
        while index >= 0, found.count < Self.most * 2 {
            let item = cited[index]
            guard item.bytes.upperBound > block.lowerBound else { break }
            let distance = max(0, words.lowerBound - item.words.upperBound)
            let isNear = item.bytes.lowerBound >= limits.lowerBound && distance <= Self.mostBefore
            // What stands before is less surely the quotation's own than what follows it.
            found.append(
                Candidate(reference: item.reference, passage: item.passage, isAdjacent: isNear, distance: distance + 3))
            index -= 1
        }
        return found.sorted { ($0.isAdjacent ? 0 : 1, $0.distance) < ($1.isAdjacent ? 0 : 1, $1.distance) }
    }

    /// Whether a word belongs to a reference.
    func holds(_ word: Int) -> Bool {
        var low = 0
        var high = cited.count
        while low < high {
            let middle = (low + high) / 2
            if cited[middle].words.upperBound <= word { low = middle + 1 } else { high = middle }
        }
        return low < cited.count && cited[low].words.contains(word)
    }

    /// The passages cited last before a byte, the nearest first, in other paragraphs too.
    func before(_ byte: Int, most: Int) -> [Passage] {
        cited[..<firstIndex(from: byte)].suffix(most).reversed().map(\.passage)
    }

    /// The passages cited next from a byte on.
    func after(_ byte: Int, most: Int) -> [Passage] { cited[firstIndex(from: byte)...].prefix(most).map(\.passage) }

    /// The words of the citations that begin in a range of bytes, in the order of the text.
    func words(of bytes: Range<Int>) -> [Range<Int>] {
        cited[firstIndex(from: bytes.lowerBound)...].prefix { $0.bytes.lowerBound < bytes.upperBound }.map(\.words)
    }

    private func firstIndex(from byte: Int) -> Int {
        var low = 0
        var high = cited.count
        while low < high {
            let middle = (low + high) / 2
            if cited[middle].bytes.lowerBound < byte { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The paragraph that holds a range, and the one after it where a block is set apart: its citation may follow it.
    private func block(at bytes: Range<Int>) -> Range<Int> {
        var low = 0
        var high = blocks.count
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].range.upperBound <= bytes.lowerBound { low = middle + 1 } else { high = middle }
        }
        guard low < blocks.count else { return bytes }
        let start = blocks[low].range.lowerBound
        var last = low
        while last + 1 < blocks.count, blocks[last].range.upperBound < bytes.upperBound { last += 1 }
        // A block set apart that has a citation at its head or its foot has no other.
        if blocks[low].kind == .blockQuote, holdsCitation(blocks[low].range, outside: bytes) {
            return blocks[low].range
        }
        // A citation may stand on the line after, or on the one before.
        let isApart =
            (blocks[last].kind == .blockQuote || blocks[last].range.upperBound - bytes.upperBound <= 3)
            && !(last + 1 < blocks.count && isOfItsOwn(blocks[last + 1]))
        let end = isApart && last + 1 < blocks.count ? blocks[last + 1].range.upperBound : blocks[last].range.upperBound
        let isAlone = blocks[low].kind == .blockQuote || bytes.lowerBound - start <= 3
        return
            (isAlone && low > 0 && !isOfItsOwn(blocks[low - 1]) ? blocks[low - 1].range.lowerBound : start)..<max(
                end, bytes.upperBound)
    }

    private func holdsCitation(_ block: Range<Int>, outside bytes: Range<Int>) -> Bool {
        !words(of: block.lowerBound..<bytes.lowerBound).isEmpty
            || bytes.upperBound < block.upperBound && !words(of: bytes.upperBound..<block.upperBound).isEmpty
    }

    /// Whether a block is set apart and quotes something itself, beside the citation that it holds.
    private func isOfItsOwn(_ block: TextBlock) -> Bool {
        guard block.kind == .blockQuote, let first = cited[firstIndex(from: block.range.lowerBound)...].first else {
            return false
        }
        return first.bytes.upperBound <= block.range.upperBound && block.range.count > first.bytes.count + 24
    }
}

extension Passage {
    /// The same verses in the `eng` numbering.
    var inCommonNumbering: Passage? {
        if versification == .eng { return self }
        guard let first = versification.map(first, to: .eng).first, let last = versification.map(last, to: .eng).last,
            first <= last
        else { return nil }
        return Passage(first, through: last)
    }
}
