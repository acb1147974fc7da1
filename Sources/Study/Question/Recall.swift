internal import Library
internal import Patterns
internal import Philology
internal import Scripture
internal import Search
internal import TextIndex

/// Finds verses whose words a question quotes from memory, or from an edition that is not here.
///
/// For each word of the phrase a verse gets log(1 + t ÷ 2p): p is the share of verses that have the word, t how likely the verse
/// is to be rendered with it. That is 1 where an edition here has it, and less where the verse has a word of the original that
/// elsewhere is rendered so (``OriginalWords``). Small words count where an edition has them. Words that stand side by side in the
/// phrase and in an edition's verse add to it. So one rare word in its place says more than two common ones. A long verse has
/// many words by chance, so of two that have as much the shorter is likelier.
struct Recall {
    struct Match {
        var verse: Verse
        /// How much of the phrase the verse has, 0 to 1.
        var share: Double
        /// How much of the rest of the question stands in it or around it, as summed rarities.
        var context: Double
        /// The logarithm of how many words the verse has, to those of a verse of middling length.
        var length: Double
    }

    private let editions: [IndexedText]
    private let counts: StemCounts
    private let renderings: OriginalWords

    init(_ searcher: Searcher, _ library: Library) {
        editions = searcher.editions.filter { text in
            text.properties["language"] == "en" && text.field(StemCounts.field) != nil
        }
        counts = StemCounts(searcher)
        renderings = OriginalWords(editions, library)
    }

    /// How many verses are looked at for order: those that hold the most.
    private static let compared = 400
    /// What two words side by side add, by how many of them tell something.
    private static let pairs = [2.0, 3.5, 5.0]
    /// What two telling words add that follow one another in the phrase, small words aside, and stand near together.
    private static let near = 2.0
    /// Shorter runs are looked for until so many verses are found.
    private static let fewest = 40
    /// How far the words around a verse count.
    private static let around = 4
    /// What the logarithm of a verse's length takes away.
    private static let longer = 1.6
    private static let middling = 25.0

    /// The verses that have the most of a phrase, the likeliest first.
    func matches(_ phrase: String, context: [String], most: Int) throws -> [Match] {
        let stems = WordRuns.of(phrase).map { EnglishStem.stem($0.folded) }
        let terms = Self.terms(phrase)
        guard !terms.isEmpty else { return [] }
        var sums: [UInt32: Double] = [:]
        var whole = 0.0
        for term in terms {
            let (most, verses) = try weights(of: term)
            whole += most
            for (key, weight) in verses { sums[key, default: 0] += weight }
        }
        let around = try self.context(context)
        // Words around a verse decide between verses that hold as much.
        func rank(_ one: (key: UInt32, value: Double)) -> Double { one.value + min(3, (around[one.key] ?? 0) / 5) }
        var best = Array(
            sums.filter { $0.value >= whole / 5 }.map { (key: $0.key, value: $0.value) }
                .sorted { (rank($1), $0.key) < (rank($0), $1.key) }.prefix(Self.compared))
        let known = Set(best.map(\.key))
        best += try runs(stems).subtracting(known).sorted().map { ($0, sums[$0] ?? 0) }
        let telling = terms.map(\.stem)
        let small = try small(stems, besides: telling)
        let fits = try fits(stems, telling, small, among: Set(best.map(\.key)))
        whole += small.reduce(0) { $0 + $1.weight }
        whole +=
            zip(stems, stems.dropFirst()).reduce(0) { $0 + Self.pair($1.0, $1.1, telling) }
            + Self.near * Double(terms.count - 1)
        let matches = best.compactMap { one in
            Verse(packed: one.key).map { verse in
                let fit = fits[one.key] ?? Fit()
                let length = Logarithm.natural(Double(max(fit.words, 3)) / Self.middling)
                return Match(
                    verse: verse, share: (one.value + fit.sum) / whole, context: around[one.key] ?? 0, length: length)
            }
        }
        func likelihood(_ match: Match) -> Double { match.share * whole - Self.longer * match.length }
        return Array(
            matches.map { ($0, likelihood($0)) }.sorted { ($1.1, $0.0.verse) < ($0.1, $1.0.verse) }.prefix(most).map(
                \.0))
    }

    // MARK: Words

    private struct Term {
        var stem: String
        var word: String
        var kin: [String]
    }

    /// The words that tell something, each once; all of them where none does.
    private static func terms(_ text: String) -> [Term] {
        let words = WordRuns.of(text).map(\.folded)
        let telling = words.filter { !QuestionWords.shared.contains($0) }
        var terms: [Term] = []
        for word in telling.isEmpty ? words : telling {
            let stem = EnglishStem.stem(word)
            if terms.contains(where: { $0.stem == stem }) { continue }
            var kin = Set(WordFamilies.shared.kin(of: word).map { EnglishStem.stem($0) })
            kin.remove(stem)
            terms.append(Term(stem: stem, word: word, kin: kin.sorted()))
        }
        return terms
    }

    /// What each verse gets for a word, and the most that one can get.
    private func weights(of term: Term) throws -> (most: Double, verses: [UInt32: Double]) {
        var likely: [UInt32: Double] = [:]
        for stem in term.kin {
            for key in try renderings.verses(with: stem).keys { likely[key] = 0.1 }
        }
        let exact = try renderings.verses(with: term.stem)
        for (number, share) in try renderings.numbers(of: term.stem, term.word, in: exact.keys) {
            for key in try renderings.verses(with: number) where share > likely[key] ?? 0 { likely[key] = share }
        }
        for key in exact.keys { likely[key] = 1 }
        let rarity = Self.rarity(exact.most)
        return (
            Logarithm.natural(1 + rarity / 2), likely.mapValues { Logarithm.natural(1 + $0 * rarity / 2) }
        )
    }

    /// What each small word of the phrase gives a verse that has it.
    private func small(
        _ stems: [String], besides telling: [String]
    ) throws(IndexError) -> [(stem: String, weight: Double)] {
        var weights: [(stem: String, weight: Double)] = []
        for stem in stems where !telling.contains(stem) && !weights.contains(where: { $0.stem == stem }) {
            weights.append((stem, Logarithm.natural(1 + Self.rarity(try counts.count(of: stem)) / 2)))
        }
        return weights
    }

    /// All verses to those that have a word.
    private static func rarity(_ verses: Int) -> Double { 31_102 / (Double(verses) + 0.5) }

    /// The rarities of the question's other words by the verses they stand in or near.
    private func context(_ words: [String]) throws -> [UInt32: Double] {
        var sums: [UInt32: Double] = [:]
        for term in Self.terms(words.joined(separator: " ")) {
            var best: [UInt32: Double] = [:]
            for (stem, share) in [(term.stem, 1.0)] + term.kin.map({ ($0, 0.6) }) {
                let found = try renderings.verses(with: stem)
                let weight = share * Logarithm.natural(31_102 / Double(max(found.most, 1)))
                for key in found.keys {
                    best[key] = max(best[key] ?? 0, weight)
                    for distance in 1...UInt32(Self.around) {
                        let part = weight * (0.6 - 0.1 * Double(distance))
                        for other in [key &- distance, key + distance] where other >> 8 == key >> 8 {
                            best[other] = max(best[other] ?? 0, part)
                        }
                    }
                }
            }
            for (key, value) in best { sums[key, default: 0] += value }
        }
        return sums
    }

    // MARK: Order

    /// Verses with the longest runs of the phrase's words, three at least, common as each may be: `know that I am God`.
    private func runs(_ stems: [String]) throws(IndexError) -> Set<UInt32> {
        var keys: Set<UInt32> = []
        for length in stride(from: min(stems.count, 9), through: 3, by: -1) where keys.count < Self.fewest {
            for text in editions {
                guard let field = text.field(StemCounts.field) else { continue }
                for start in 0...stems.count - length {
                    var words: [Postings] = []
                    for stem in stems[start..<start + length] {
                        if let term = try field.term(named: stem) { words.append(try field.postings(of: term)) }
                    }
                    guard words.count == length else { continue }
                    let found = try text.phrase(words, below: UInt32(text.mainPositionCount))
                    guard found.count <= Self.compared else { continue }
                    for position in found { keys.insert(try text.commonKey(of: text.document(at: position))) }
                }
            }
        }
        return keys
    }

    /// What a verse has of a phrase beside its telling words.
    private struct Fit {
        var sum = 0.0
        /// Its length, in the edition that has the most of the phrase.
        var words = 0
    }

    /// What verses get for the small words, and for having the words of the phrase as it has them: one after the other in an
    /// edition, or four tenths of it with one or two between.
    private func fits(
        _ stems: [String], _ telling: [String], _ small: [(stem: String, weight: Double)], among keys: Set<UInt32>
    ) throws(IndexError) -> [UInt32: Fit] {
        var best: [UInt32: Fit] = [:]
        for text in editions {
            guard let field = text.field(StemCounts.field) else { continue }
            let (starts, commonKeys) = try text.documentPlaces()
            let documents = (0..<text.mainDocumentCount).filter { keys.contains(commonKeys[$0]) }
            var places: [String: [[UInt32]]] = [:]
            for stem in Set(stems) {
                guard let term = try field.term(named: stem) else { continue }
                places[stem] = Self.split(
                    try field.postings(of: term).positions(below: UInt32(text.mainPositionCount)), documents, starts)
            }
            func distance(_ a: String, _ b: String, _ number: Int, backwards: Bool) -> Int? {
                guard let first = places[a]?[number], let second = places[b]?[number] else { return nil }
                return Self.distance(first, second, backwards: backwards)
            }
            for (number, document) in documents.enumerated() {
                var sum = 0.0
                for (stem, weight) in small where places[stem]?[number].isEmpty == false { sum += weight }
                for (a, b) in zip(stems, stems.dropFirst()) {
                    guard let steps = distance(a, b, number, backwards: false), steps <= 3 else { continue }
                    sum += Self.pair(a, b, telling) * (steps == 1 ? 1 : 0.4)
                }
                for (a, b) in zip(telling, telling.dropFirst()) {
                    guard let steps = distance(a, b, number, backwards: true), steps <= 6 else { continue }
                    sum += Self.near * (steps <= 3 ? 1 : 0.5)
                }
                let fit = Fit(sum: sum, words: Int(starts[document + 1] - starts[document]))
                let key = commonKeys[document]
                if best[key].map({ sum > $0.sum }) ?? true { best[key] = fit }
            }
        }
        return best
    }

    private static func pair(_ a: String, _ b: String, _ telling: [String]) -> Double {
        pairs[(telling.contains(a) ? 1 : 0) + (telling.contains(b) ? 1 : 0)]
    }

    /// Ascending positions, shared out to documents.
    private static func split(_ positions: [UInt32], _ documents: [Int], _ starts: [UInt32]) -> [[UInt32]] {
        var at = 0
        return documents.map { document in
            var low = at
            var high = positions.count
            while low < high {
                let middle = (low + high) / 2
                if positions[middle] < starts[document] { low = middle + 1 } else { high = middle }
            }
            at = low
            let end = starts[document + 1]
            while at < positions.count, positions[at] < end { at += 1 }
            return Array(positions[low..<at])
        }
    }

    /// The fewest steps from a place of the first to one of the second after it, or on either side of it.
    private static func distance(_ first: [UInt32], _ second: [UInt32], backwards: Bool) -> Int? {
        var least: Int?
        for a in first {
            for b in second where b > a || backwards && b < a { least = min(least ?? .max, abs(Int(b) - Int(a))) }
        }
        return least
    }

    // MARK: What a verse has

    /// The words of a phrase that stand together in a verse, as the edition that has the most of them writes them; `nil` where
    /// fewer than two do.
    func text(of phrase: String, at verse: Verse) throws(IndexError) -> String? {
        let words = Set(Self.terms(phrase).map(\.stem))
        var best: (count: Int, text: String)?
        for edition in editions {
            guard let document = try edition.documents(withKey: verse.packed).first,
                try edition.commonKey(of: document) == verse.packed
            else { continue }
            let string = try edition.string(of: document)
            let runs = WordRuns.of(string)
            let hits = runs.indices.filter { words.contains(EnglishStem.stem(runs[$0].folded)) }
            // The longest chain of hits, none farther than four words from the one before.
            var start = 0
            for end in hits.indices {
                if end > 0, hits[end] - hits[end - 1] > 4 { start = end }
                guard end > start, end - start + 1 > best?.count ?? 1 else { continue }
                let bytes = Array(string.utf8)[runs[hits[start]].range.lowerBound..<runs[hits[end]].range.upperBound]
                best = (end - start + 1, String(decoding: bytes, as: UTF8.self))
            }
        }
        return best?.text
    }
}
