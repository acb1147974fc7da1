internal import Library
internal import Philology
internal import Scripture
internal import Search

/// A phrase found in a verse.
struct PhraseMatch: Hashable {
    var edition: String
    /// As the edition numbers it.
    var native: Verse
    /// In `eng`.
    var verse: Verse
    /// Where the phrase stands in the verse's text, in UTF-8 bytes.
    var range: Range<Int>
    var text: String
}

/// Finds verses by words, through the text index.
struct PhraseFinder {
    let searcher: Searcher

    /// The verses in which words stand side by side, whatever their case and punctuation, in the editions' order.
    func matches(_ phrase: String, in editions: [Resource]) throws -> [PhraseMatch] {
        let words = WordRuns.of(phrase).map(\.folded)
        guard !words.isEmpty else { return [] }
        var found: [PhraseMatch] = []
        for edition in editions {
            let phrase = "\"" + words.joined(separator: " ") + "\""
            let matches = try results(phrase, [edition], .canon).matches(0..<4000)
            found += matches.flatMap { match in
                let bytes = Array(match.text.utf8)
                return match.ranges.map { range in
                    PhraseMatch(
                        edition: match.edition, native: match.verse, verse: match.commonVerse, range: range,
                        text: String(decoding: bytes[range], as: UTF8.self))
                }
            }
        }
        return found
    }

    /// The verses that have the most and the rarest of some words or their forms, the best first, each once.
    func verses(with words: [String], in editions: [Resource], most: Int) throws -> [(verse: Verse, score: Double)] {
        let terms = words.map { word in
            let stem = EnglishStem.stem(word)
            return stem.utf8.count >= 4 && word.hasPrefix(stem) ? stem + "*" : word
        }
        guard !terms.isEmpty else { return [] }
        var best: [Verse: Double] = [:]
        for (verse, score) in try results(terms.joined(separator: " OR "), editions, .relevance).verses(0..<most * 3) {
            best[verse] = max(best[verse] ?? 0, score)
        }
        return best.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(most).map { ($0.key, $0.value) }
    }

    /// Words of a question cannot be ill-formed queries: they are letters and digits only.
    private func results(
        _ query: String, _ editions: [Resource], _ order: SearchOptions.Order
    ) throws -> SearchResults {
        var options = SearchOptions()
        options.editions = editions.map(\.name)
        options.order = order
        return try searcher.search(Query(query), options)
    }

    static func matches(_ words: [String], in verse: VerseText, _ edition: Resource) -> [PhraseMatch] {
        let runs = WordRuns.of(verse.text)
        let bytes = Array(verse.text.utf8)
        return WordRuns.find(words, in: runs).map { found in
            let range = runs[found.lowerBound].range.lowerBound..<runs[found.upperBound - 1].range.upperBound
            return PhraseMatch(
                edition: edition.name, native: verse.verse,
                verse: edition.versification.map(verse.verse, to: .eng).first ?? verse.verse, range: range,
                text: String(decoding: bytes[range], as: UTF8.self))
        }
    }
}
