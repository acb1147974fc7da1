internal import Patterns
internal import Philology
internal import Scripture
internal import Search
internal import TextIndex

/// Finds verses whose words a question quotes from memory, or from an edition that is not here.
///
/// A verse is held by the stems of the phrase that any one English edition has there, each weighed by its rarity; a word
/// of the same family, or by which another translation would render it, counts six tenths. Half of the weight is for having the words, half for having them in the phrase's
/// order and near one another. Words of the rest of the question, and their families, count where they stand in the verse
/// or around it.
struct Recall {
    struct Match {
        var verse: Verse
        /// How much of the phrase the verse has, 0 to 1.
        var share: Double
        /// How much of the rest of the question stands in it or around it, as summed rarities.
        var context: Double
        /// What the edition that has the most of it has, where it has at least two words side by side or nearly so.
        var text: String?
        var edition: String
    }

    private let editions: [IndexedText]

    init(_ searcher: Searcher) {
        editions = searcher.editions.filter { text in
            text.properties["language"] == "en" && text.field(Self.field) != nil
        }
    }

    private static let field = "stem"
    /// How many verses are compared word by word: those that hold the most.
    private static let compared = 400
    /// How far the words around a verse count.
    private static let around = 4

    /// The verses that have the most of a phrase, the likeliest first.
    func matches(_ phrase: String, context: [String], most: Int) throws -> [Match] {
        let words = Self.terms(phrase)
        guard !words.isEmpty else { return [] }
        var held: [UInt32: [Double]] = [:]
        var weights: [Double] = []
        for (number, word) in words.enumerated() {
            let (weight, verses) = try self.verses(with: word)
            weights.append(weight)
            for (key, share) in verses { held[key, default: Array(repeating: 0, count: words.count)][number] = share }
        }
        let whole = weights.reduce(0, +)
        guard whole > 0 else { return [] }
        let around = try self.context(context)
        var rated: [(key: UInt32, share: Double)] = []
        for (key, shares) in held {
            let share = zip(weights, shares).reduce(0) { $0 + $1.0 * $1.1 } / whole
            if share >= 0.3 { rated.append((key, share)) }
        }
        // Words around a verse decide between verses that hold as much.
        func nearness(_ key: UInt32) -> Double { min(1, (around[key] ?? 0) / 12) }
        rated.sort { ($1.share + nearness($1.key) / 4, $0.key) < ($0.share + nearness($0.key) / 4, $1.key) }
        var matches: [Match] = []
        var stems: [String: String] = [:]
        for (key, share) in rated.prefix(Self.compared) {
            guard let verse = Verse(packed: key) else { continue }
            let order = try order(words, weights, at: key, &stems)
            let has = words.count == 1 ? share : (share + order.share) / 2
            matches.append(
                Match(
                    verse: verse, share: has, context: around[key] ?? 0, text: order.text, edition: order.edition))
        }
        return Array(matches.sorted { ($1.share, $0.verse) < ($0.share, $1.verse) }.prefix(most))
    }

    // MARK: Words

    private struct Term {
        var stem: String
        var kin: [String]
    }

    private static func terms(_ text: String) -> [Term] {
        var terms: [Term] = []
        for run in WordRuns.of(text) {
            let stem = EnglishStem.stem(run.folded)
            let isSmall = QuestionWords.shared.contains(run.folded) && !telling.contains(run.folded)
            if isSmall || terms.contains(where: { $0.stem == stem }) { continue }
            var kin: Set<String> = []
            for word in [run.folded, stem] {
                for families in [WordFamilies.shared, .wordings] {
                    kin.formUnion(families.kin(of: word).map { EnglishStem.stem($0) })
                }
            }
            kin.remove(stem)
            terms.append(Term(stem: stem, kin: kin.sorted()))
        }
        return terms
    }

    /// Small words of questions that tell something within a phrase.
    private static let telling: Set<String> = [
        "one", "no", "not", "life", "show", "book", "word", "teach", "way", "nature",
    ]

    /// The verses that have a word in some form, with 1 where it is the word itself, and the word's weight by rarity.
    private func verses(with term: Term) throws(IndexError) -> (weight: Double, verses: [UInt32: Double]) {
        var verses: [UInt32: Double] = [:]
        var count = 0
        for (stem, share) in [(term.stem, 1.0)] + term.kin.map({ ($0, 0.6) }) {
            for text in editions {
                guard let field = text.field(Self.field), let found = try field.term(named: stem) else { continue }
                if share == 1 { count = max(count, found.documents) }
                var walk = try text.documentWalk()
                var last = -1
                for position in try field.postings(of: found).positions(below: UInt32(text.mainPositionCount)) {
                    let document = walk.move(to: position)
                    if document == last { continue }
                    last = document
                    let key = try text.commonKey(of: document)
                    verses[key] = max(verses[key] ?? 0, share)
                }
            }
        }
        // A word that no edition has weighs as a rare one: that nothing has it is a reason for doubt.
        return (Logarithm.natural(31_102 / Double(max(count, 1))) + 0.2, verses)
    }

    /// The rarities of the question's other words by the verses they stand in or near.
    private func context(_ words: [String]) throws(IndexError) -> [UInt32: Double] {
        var sums: [UInt32: Double] = [:]
        for word in Self.terms(words.joined(separator: " ")) {
            let (weight, verses) = try verses(with: word)
            var best: [UInt32: Double] = [:]
            for (key, share) in verses {
                best[key] = max(best[key] ?? 0, share * weight)
                for distance in 1...UInt32(Self.around) {
                    let part = share * weight * (0.6 - 0.1 * Double(distance))
                    for other in [key &- distance, key + distance] where other >> 8 == key >> 8 {
                        best[other] = max(best[other] ?? 0, part)
                    }
                }
            }
            for (key, value) in best { sums[key, default: 0] += value }
        }
        return sums
    }

    // MARK: Order

    /// How much of the phrase stands in one edition's verse in the phrase's order, near together.
    /// - Parameter known: the stems of words met before; verses share most of theirs.
    private func order(
        _ words: [Term], _ weights: [Double], at key: UInt32, _ known: inout [String: String]
    ) throws(IndexError) -> (share: Double, text: String?, edition: String) {
        var best: (share: Double, text: String?, edition: String) = (0, nil, "")
        let whole = weights.reduce(0, +)
        for text in editions {
            guard let document = try text.documents(withKey: key).first, try text.commonKey(of: document) == key else {
                continue
            }
            let string = try text.string(of: document)
            let runs = WordRuns.of(string)
            let stems = runs.map { run in
                if let stem = known[run.folded] { return stem }
                let stem = EnglishStem.stem(run.folded)
                known[run.folded] = stem
                return stem
            }
            // For each start the words of the phrase that follow, none farther than four words from the one before.
            for start in stems.indices {
                var sum = 0.0
                var at = start
                var end = start
                var next = 0
                while at < stems.count, at - end <= 4, next < words.count {
                    if let found = words[next...].firstIndex(where: {
                        $0.stem == stems[at] || $0.kin.contains(stems[at])
                    }) {
                        sum += weights[found] * (words[found].stem == stems[at] ? 1 : 0.6)
                        next = found + 1
                        end = at
                    } else if at == start {
                        break
                    }
                    at += 1
                }
                if sum / whole > best.share {
                    let bytes = Array(string.utf8)[runs[start].range.lowerBound..<runs[end].range.upperBound]
                    best = (sum / whole, end > start ? String(decoding: bytes, as: UTF8.self) : nil, text.name)
                }
            }
        }
        return best
    }
}
