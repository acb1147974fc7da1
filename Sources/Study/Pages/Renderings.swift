internal import Library
internal import Philology
internal import Scripture

/// How an edition renders a word of the original, with counts, the most frequent first.
struct Renderings {
    struct Rendering {
        var text: String
        var count: Int
        var first: Verse
    }

    let edition: Resource
    let total: Int
    let list: [Rendering]

    init(of strongs: StrongsNumber, in edition: Resource, _ library: Library) throws(Fault) {
        self.edition = edition
        var counts: [String: Rendering] = [:]
        var total = 0
        var texts: [Verse: [UInt8]] = [:]
        for word in try library.occurrences(of: strongs, in: edition) {
            if texts[word.verse] == nil {
                let place = Passage(word.verse, in: edition.versification)
                texts[word.verse] = Array(try library.verses(of: place, in: edition).first?.text.utf8 ?? "".utf8)
            }
            guard let bytes = texts[word.verse], word.range.upperBound <= bytes.count else { continue }
            let text = Self.plain(String(decoding: bytes[word.range], as: UTF8.self))
            guard !text.isEmpty else { continue }
            total += 1
            counts[text, default: Rendering(text: text, count: 0, first: word.verse)].count += 1
        }
        self.total = total
        list = counts.values.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
    }

    /// The rendering without pronouns, auxiliaries and the small words that belong to English grammar, folded: `let
    /// him alone` and `let me alone` are one rendering. Where nothing else is left, all of it.
    private static func plain(_ text: String) -> String {
        let words = WordRuns.of(text).map(\.folded)
        let telling = words.filter { !small.contains($0) }
        return (telling.isEmpty ? words : telling).joined(separator: " ")
    }

    private static let small: Set<String> = [
        "and", "the", "a", "an", "of", "to", "that", "for", "in", "but", "so", "then", "by", "with", "as", "because",
        "or", "nor",
        "i", "me", "my", "we", "us", "our", "thou", "thee", "thy", "thine", "ye", "you", "your", "he", "him", "his",
        "she", "her", "it",
        "its", "they", "them", "their", "who", "whom", "which", "one", "shall", "shalt", "will", "wilt", "should",
        "shouldest", "would",
        "wouldest", "may", "might", "can", "could", "am", "is", "are", "art", "was", "were", "wast", "be", "been",
        "being", "hath",
        "have", "has", "hast", "had", "hadst", "do", "doth", "did", "didst", "dost", "not", "none",
    ]
}
