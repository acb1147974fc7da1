internal import Library
internal import Philology
internal import Scripture

/// The words of the original behind a phrase of an English edition.
struct PhraseWords {
    /// As the chief edition has it.
    let text: String
    /// Where it stands in the passage's text of the chief edition, in UTF-8 bytes; `nil` where the chief edition
    /// words it otherwise.
    let range: Range<Int>?
    /// The Strong's numbers behind it, in order, each once.
    let strongs: [StrongsNumber]
    /// Words of the original that carry those numbers, with what closely belongs to them.
    let words: [Word]

    /// `nil` where no edition that knows the words behind the English has the phrase in the passage.
    init?(
        _ phrase: String, at passage: Passage, chief: Resource, tagged: Resource?, original: Resource?,
        _ library: Library
    ) throws(Fault) {
        let folded = WordRuns.of(phrase).map(\.folded)
        guard let text = try PassageText(passage, in: chief, library) else { return nil }
        let runs = WordRuns.of(text.string)
        let own = WordRuns.find(folded, in: runs).first.map { found in
            runs[found.lowerBound].range.lowerBound..<runs[found.upperBound - 1].range.upperBound
        }
        range = own
        self.text = own.map { String(decoding: text.bytes[$0], as: UTF8.self) } ?? phrase
        strongs = try Self.strongs(folded, passage, tagged, library)
        guard !strongs.isEmpty || own != nil else { return nil }
        words = if let original { try Self.words(strongs, passage, original, library) } else { [] }
    }

    /// The chief numbers of the tagged words that the phrase covers. Where the tagged edition words the phrase
    /// otherwise, the tagged words that stand where it stands: between the same neighbours.
    private static func strongs(
        _ phrase: [String], _ passage: Passage, _ tagged: Resource?, _ library: Library
    ) throws(Fault) -> [StrongsNumber] {
        guard let tagged, let text = try PassageText(passage, in: tagged, library) else { return [] }
        let runs = WordRuns.of(text.string)
        let found = WordRuns.find(phrase, in: runs).first ?? mostShared(phrase, runs)
        guard let found else { return [] }
        let range = runs[found.lowerBound].range.lowerBound..<runs[found.upperBound - 1].range.upperBound
        var strongs: [StrongsNumber] = []
        for word in try library.words(of: text.native, in: tagged) {
            guard let offset = text.offsets[word.verse], let number = word.strongs.first?.root,
                (word.range.lowerBound + offset..<word.range.upperBound + offset).overlaps(range),
                !strongs.contains(number)
            else { continue }
            strongs.append(number)
        }
        return strongs
    }

    /// The window as long as the phrase that shares the most of its words, half of them at least.
    private static func mostShared(_ phrase: [String], _ runs: [WordRun]) -> Range<Int>? {
        guard runs.count >= phrase.count, !phrase.isEmpty else { return nil }
        let wanted = Set(phrase)
        let windows = (0...runs.count - phrase.count).map { start in
            let window = start..<start + phrase.count
            return (window, Set(runs[window].map(\.folded)).intersection(wanted).count)
        }
        guard let best = windows.max(by: { $0.1 < $1.1 }), best.1 * 2 >= wanted.count else { return nil }
        return best.0
    }

    /// The original's words with these numbers; a small word with a pronoun (`לִי`, to me) that follows one belongs to it.
    private static func words(
        _ strongs: [StrongsNumber], _ passage: Passage, _ original: Resource, _ library: Library
    ) throws(Fault) -> [Word] {
        let wanted = Set(strongs)
        var words: [Word] = []
        var isAfter = false
        for word in try library.words(of: passage, in: original) {
            if word.strongs.contains(where: { wanted.contains($0.root) }) {
                words.append(word)
                isAfter = true
            } else {
                if isAfter, word.strongs.isEmpty, word.segments.contains("/") { words.append(word) }
                isAfter = false
            }
        }
        return words
    }
}
