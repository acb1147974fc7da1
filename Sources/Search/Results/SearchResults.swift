internal import Philology
public import Scripture
public import TextIndex

/// What a search found: totals at once, the matches themselves as they are asked for.
public struct SearchResults: Sendable {
    /// The totals of each edition searched, in its order.
    public let counts: [(edition: String, count: SearchCount)]
    /// The totals over all editions.
    public let total: SearchCount
    private let editions: [EditionMatches]
    /// Every verse found, in the order asked for.
    private let order: [Place]

    private struct Place {
        var edition: Int
        var place: Int
        var key: UInt32
        var score: Double
    }

    init(_ editions: [EditionMatches], order: SearchOptions.Order) throws(IndexError) {
        self.editions = editions
        counts = editions.map { ($0.text.name, SearchCount(verses: $0.documents.count, occurrences: $0.hits.count)) }
        total = counts.reduce(SearchCount()) { $0 + $1.count }
        var all: [Place] = []
        for (number, edition) in editions.enumerated() {
            let scores = order == .relevance ? try edition.scores() : []
            for place in edition.documents.indices {
                all.append(
                    Place(
                        edition: number, place: place, key: edition.commonKeys[place],
                        score: order == .relevance ? scores[place] : 0))
            }
        }
        switch order {
        case .canon: all.sort { ($0.key, $0.edition, $0.place) < ($1.key, $1.edition, $1.place) }
        case .relevance: all.sort { ($1.score, $0.key, $0.edition) < ($0.score, $1.key, $1.edition) }
        }
        self.order = all
    }

    /// How many verses there are.
    public var count: Int { order.count }

    /// How many occurrences each book has, in canon order; books without any are left out.
    public func distribution() throws(IndexError) -> [(book: Book, count: SearchCount)] {
        var books: [UInt32: SearchCount] = [:]
        for edition in editions {
            for place in edition.documents.indices {
                let occurrences = edition.starts[place + 1] - edition.starts[place]
                books[edition.commonKeys[place] >> 16, default: SearchCount()].verses += 1
                books[edition.commonKeys[place] >> 16, default: SearchCount()].occurrences += occurrences
            }
        }
        return books.sorted { $0.key < $1.key }.compactMap { key, count in
            Verse(packed: key << 16).map { ($0.book, count) }
        }
    }

    /// The matches at places `range` of the order asked for; less where there are fewer.
    public func matches(_ range: Range<Int>) throws(IndexError) -> [SearchMatch] {
        var matches: [SearchMatch] = []
        for place in order[range.clamped(to: 0..<order.count)] {
            matches.append(try match(place))
        }
        return matches
    }

    /// The verses of the matches at places `range` of the order asked for, in `eng`, with their scores; no text is read.
    public func verses(_ range: Range<Int>) -> [(verse: Verse, score: Double)] {
        order[range.clamped(to: 0..<order.count)].compactMap { place in
            Verse(packed: place.key).map { ($0, place.score) }
        }
    }

    private func match(_ place: Place) throws(IndexError) -> SearchMatch {
        let edition = editions[place.edition]
        let document = try edition.text.document(edition.documents[place.place])
        let bytes = try edition.text.bytes(of: document.index)
        var words: [Range<Int>] = []
        var offset = 0
        while let word = WordScanner.nextWord(in: bytes.span, from: offset) {
            words.append(word)
            offset = word.upperBound
        }
        let tags =
            edition.leaves.contains(where: \.isTag) ? TaggedWord.list(try edition.text.payload(of: document.index)) : []
        var ranges: [Range<Int>] = []
        for hit in edition.hits[edition.starts[place.place]..<edition.starts[place.place + 1]] {
            let first = Int(hit.position) - document.positions.lowerBound
            var count = Int(hit.length)
            let leaf = edition.leaves[Int(hit.leaf)]
            if leaf.isTag { count = max(1, leaf.extent(at: first, among: tags) ?? 1) }
            guard words.indices.contains(first), words.indices.contains(first + count - 1) else { continue }
            ranges.append(words[first].lowerBound..<words[first + count - 1].upperBound)
        }
        let native = Verse(packed: document.key) ?? Verse(.genesis, 1, 1)
        return SearchMatch(
            verse: native, commonVerse: Verse(packed: document.commonKey) ?? native, edition: edition.text.name,
            text: String(decoding: bytes, as: UTF8.self), ranges: ranges.sorted { $0.lowerBound < $1.lowerBound },
            score: place.score, isTitle: document.zone == IndexFields.Zone.title.rawValue)
    }
}

extension QueryLeaf {
    /// How many words the tag at a place covers, where the leaf names it.
    func extent(at place: Int, among tags: [TaggedWord]) -> Int? {
        guard field == IndexFields.strong, case .exact(let bytes) = pattern,
            let number = StrongsNumber(String(decoding: bytes, as: UTF8.self))
        else { return tags.first { $0.start == place }?.count }
        return tags.first { $0.start == place && $0.strongs.contains { $0 == number || $0.root == number } }?.count
    }
}
