internal import Philology
internal import Scripture
internal import TextIndex

/// Ranks verses by how much speaks for their answering a question in plain words.
///
/// Three kinds of evidence are added up for each verse: the question's stems in any English edition, weighed by rarity; the
/// words of the original that a tagged edition renders by those stems; and lines of topical indexes that share stems with the
/// question and cite the verse. A stem in a neighbouring verse counts in part, for what a question says in one breath
/// scripture may say in two verses. What speaks for few of the question's stems is scaled down.
struct MeaningSearch {
    /// Whose words are weighed.
    let editions: [IndexedText]
    /// Whose verses are wanted, in the order in which they are shown.
    let shown: [IndexedText]
    let tagged: IndexedText?
    let topics: IndexedText?
    /// Common keys in canon order; a verse's place in them is its number here.
    private let keys: [UInt32]
    private let places: [UInt32: Int]

    /// - Parameters:
    ///   - all: the editions of the index.
    ///   - chosen: those asked for; empty for every edition whose words have stems. Where none of them has stems (a
    ///     Hebrew text), the others say which verses answer, and the chosen show them.
    init(_ all: [IndexedText], chosen: [IndexedText], topics: IndexedText?) throws(IndexError) {
        let stemmed = all.filter { $0.field(IndexFields.stem) != nil }
        let chosenStemmed = chosen.filter { $0.field(IndexFields.stem) != nil }
        editions = chosenStemmed.isEmpty ? stemmed : chosenStemmed
        shown = chosen.isEmpty ? stemmed : chosen
        tagged = stemmed.first { ($0.field(IndexFields.strong)?.termCount ?? 0) > 0 }
        self.topics = topics
        var all: Set<UInt32> = []
        for text in editions {
            for document in 0..<text.mainDocumentCount { all.insert(try text.commonKey(of: document)) }
        }
        keys = all.sorted()
        places = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
    }

    struct Scored {
        var key: UInt32
        var score: Double
        var evidence: [MeaningMatch.Evidence]
    }

    /// - Parameter passages: where a verse must stand, as packed verses; empty for anywhere.
    func rank(_ question: String, in passages: [ClosedRange<UInt32>], limit: Int) throws(IndexError) -> [Scored] {
        let stems = Self.stems(of: question)
        guard !stems.isEmpty else { return [] }
        var totals = [Double](repeating: 0, count: keys.count)
        var coverage = [Double](repeating: 0, count: keys.count)
        var evidence: [Int: [MeaningMatch.Evidence]] = [:]
        var wholeWeight = 0.0
        var weights: [Double] = []
        for (stem, word) in stems {
            var values = [Double](repeating: 0, count: keys.count)
            let weight = try addWords(stem, to: &values)
            wholeWeight += weight
            weights.append(weight)
            let lemmas = try addLemmas(stem, weight, to: &values)
            let spread = spread(values)
            for place in keys.indices where spread[place] > 0 {
                totals[place] += spread[place]
                coverage[place] += min(weight, spread[place])
                if values[place] >= weight { evidence[place, default: []].append(.init(kind: .word, text: word)) }
            }
            for (number, verses) in lemmas {
                for place in verses where values[place] < weight {
                    evidence[place, default: []].append(.init(kind: .lemma, text: "\(number) (\(word))"))
                }
            }
        }
        for place in totals.indices where totals[place] > 0 {
            let share = coverage[place] / max(wholeWeight, 0.001)
            totals[place] *= 0.25 + 0.75 * share
        }
        for (place, share) in try sideBySide(stems.map(\.stem), weights) { totals[place] += share }
        for (place, score, line) in try topicScores(stems.map(\.stem)) {
            totals[place] += score
            evidence[place, default: []].append(.init(kind: .topic, text: line))
        }
        if !passages.isEmpty {
            for place in totals.indices where !passages.contains(where: { $0.contains(keys[place]) }) {
                totals[place] = 0
            }
        }
        return try best(totals, evidence, limit: limit)
    }

    /// The stems of the question's words that say something, each with the word, each once.
    private static func stems(of question: String) -> [(stem: String, word: String)] {
        let bytes = Array(question.utf8)
        var stems: [(stem: String, word: String)] = []
        for range in WordScanner.words(in: question) {
            let word = Folding.fold(String(decoding: bytes[range], as: UTF8.self))
            let stem = EnglishStem.stem(word)
            if !FunctionWords.all.contains(word), !stems.contains(where: { $0.stem == stem }) {
                stems.append((stem, word))
            }
        }
        return stems
    }

    // MARK: Evidence

    /// - Returns: the stem's weight by its rarity; verses that have it in every edition get all of it.
    private func addWords(_ stem: String, to values: inout [Double]) throws(IndexError) -> Double {
        var weight = 0.0
        var found: [[Int]] = []
        for text in editions {
            guard let field = text.field(IndexFields.stem), let term = try field.term(named: stem) else { continue }
            weight = max(weight, Self.rarity(term.documents, of: text.mainDocumentCount))
            found.append(try text.commonKeys(of: field.postings(of: term)).compactMap { places[$0] })
        }
        // One edition is enough; each further one that agrees adds a little.
        for documents in found {
            for place in documents { values[place] = values[place] == 0 ? weight : values[place] + weight * 0.1 }
        }
        return weight
    }

    /// Adds verses that have a word of the original which the tagged edition often renders by the stem.
    /// - Returns: the numbers with their verses.
    private func addLemmas(
        _ stem: String, _ weight: Double, to values: inout [Double]
    ) throws(IndexError) -> [(number: String, verses: [Int])] {
        guard let tagged, let stems = tagged.field(IndexFields.stem), let strongs = tagged.field(IndexFields.strong),
            let term = try stems.term(named: stem), term.occurrences < 4_000
        else { return [] }
        var counts: [String: Int] = [:]
        for position in try stems.postings(of: term).positions(below: UInt32(tagged.mainPositionCount)) {
            let document = try tagged.document(at: position)
            let start = Int(position) - (try tagged.document(document).positions.lowerBound)
            for tag in TaggedWord.list(try tagged.payload(of: document))
            where tag.start <= start && start < tag.start + tag.count {
                if let number = tag.strongs.first { counts[number.root.description, default: 0] += 1 }
            }
        }
        let total = Double(max(1, counts.values.reduce(0, +)))
        var result: [(number: String, verses: [Int])] = []
        for (number, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }).prefix(4) {
            guard let lemma = try strongs.term(named: number) else { continue }
            // How much of the stem the lemma makes up, and how much of the lemma the stem.
            let share = Double(count) / total
            let faith = Double(count) / Double(max(1, lemma.occurrences))
            guard share >= 0.1, faith >= 0.1 else { continue }
            var verses: [Int] = []
            for position in try strongs.postings(of: lemma).positions(below: UInt32(tagged.mainPositionCount)) {
                guard let place = places[try tagged.commonKey(of: try tagged.document(at: position))] else { continue }
                let value = weight * min(0.7, 0.3 + faith * 0.5)
                if values[place] < value {
                    values[place] = value
                    verses.append(place)
                }
            }
            result.append((number, verses))
        }
        return result
    }

    /// What verses get for words that follow one another in the question and stand near together in them: of the two words'
    /// mean weight a half, in the edition that gives the most.
    private func sideBySide(_ stems: [String], _ weights: [Double]) throws(IndexError) -> [Int: Double] {
        var best: [Int: Double] = [:]
        for text in editions {
            guard let field = text.field(IndexFields.stem) else { continue }
            var sums: [Int: Double] = [:]
            for index in stems.indices.dropLast() {
                let weight = (weights[index] + weights[index + 1]) / 4
                for (key, share) in try SideBySide.keys(stems[index], stems[index + 1], of: field, in: text) {
                    guard let place = places[key] else { continue }
                    sums[place, default: 0] += weight * share
                }
            }
            best.merge(sums) { max($0, $1) }
        }
        return best
    }

    /// What each verse gets when the two before and after it in its chapter count in part.
    private func spread(_ values: [Double]) -> [Double] {
        var spread = values
        for place in values.indices where values[place] > 0 {
            for (distance, part) in [(1, 0.5), (2, 0.25)] {
                for other in [place - distance, place + distance]
                where values.indices.contains(other) && keys[other] >> 8 == keys[place] >> 8 {
                    spread[other] = max(spread[other], values[place] * part)
                }
            }
        }
        return spread
    }

    /// What topical lines that share stems with the question give to the verses they cite.
    private func topicScores(_ stems: [String]) throws(IndexError) -> [(place: Int, score: Double, line: String)] {
        guard let topics, let field = topics.field(IndexFields.stem) else { return [] }
        var lines: [Int: (score: Double, stems: Int)] = [:]
        for stem in stems {
            guard let term = try field.term(named: stem) else { continue }
            let weight = Self.rarity(term.documents, of: topics.mainDocumentCount)
            var last = -1
            for position in try field.postings(of: term).positions() {
                let document = try topics.document(at: position)
                if document == last { continue }
                last = document
                lines[document, default: (0, 0)].score += weight
                lines[document, default: (0, 0)].stems += 1
            }
        }
        let needed = min(2, stems.count)
        let best = lines.filter { $0.value.stems >= needed }.sorted {
            ($1.value.score, $0.key) < ($0.value.score, $1.key)
        }.prefix(40)
        var result: [(place: Int, score: Double, line: String)] = []
        for (document, line) in best {
            let passages = try topics.passages(of: document)
            let text = try topics.string(of: document)
            // A line that cites much says less of each place.
            let score = line.score * Double(line.stems) / Double(stems.count) / (1 + Double(passages.count) / 8)
            for passage in passages {
                for place in numbers(of: passage).prefix(20) { result.append((place, score * 0.6, text)) }
            }
        }
        return result
    }

    private func numbers(of passage: ClosedRange<UInt32>) -> Range<Int> {
        func first(_ isReached: (UInt32) -> Bool) -> Int {
            var low = 0
            var high = keys.count
            while low < high {
                let middle = (low + high) / 2
                if isReached(keys[middle]) { high = middle } else { low = middle + 1 }
            }
            return low
        }
        let start = first { $0 >= passage.lowerBound }
        return start..<max(start, first { $0 > passage.upperBound })
    }

    // MARK: Choice

    /// The best verses; of verses within three of one another in a chapter only the best.
    private func best(
        _ totals: [Double], _ evidence: [Int: [MeaningMatch.Evidence]], limit: Int
    ) throws(IndexError) -> [Scored] {
        let order = totals.indices.filter { totals[$0] > 0 }.sorted { (totals[$1], $0) < (totals[$0], $1) }
        var taken: Set<Int> = []
        var result: [Scored] = []
        for place in order {
            if result.count == limit { break }
            let isBesideTaken = (place - 3...place + 3).contains {
                taken.contains($0) && keys[$0] >> 8 == keys[place] >> 8
            }
            if isBesideTaken { continue }
            guard try document(at: keys[place]) != nil else { continue }
            taken.insert(place)
            result.append(Scored(key: keys[place], score: totals[place], evidence: evidence[place] ?? []))
        }
        return result
    }

    /// The verse in the first of the shown editions that has it.
    func document(at key: UInt32) throws(IndexError) -> (text: IndexedText, document: Int)? {
        for text in shown {
            if let document = try text.documents(withCommonKeyIn: key...key).first?.lowerBound {
                return (text, document)
            }
        }
        return nil
    }

    private static func rarity(_ documents: Int, of total: Int) -> Double {
        EditionMatches.logarithm(1 + (Double(total) - Double(documents) + 0.5) / (Double(documents) + 0.5))
    }
}
