internal import Library
internal import Scripture

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

/// Finds the verses in which words stand side by side, whatever their case and punctuation.
struct PhraseFinder {
    let library: Library

    func matches(_ phrase: String, in editions: [Resource]) throws(Fault) -> [PhraseMatch] {
        let words = WordRuns.of(phrase).map(\.folded)
        guard !words.isEmpty else { return [] }
        var matches: [PhraseMatch] = []
        for edition in editions {
            for verse in try library.verses(like: words, in: edition) { matches += Self.matches(words, in: verse, edition) }
        }
        return matches
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
