internal import Patterns
internal import Philology
internal import TextIndex

/// A word of a question that tells something, as the verses, titles and index lines of a library may have it.
struct AskedWord {
    /// Folded, as it was asked.
    var word: String
    var stem: String
    /// Stems of words that ask after the same thing.
    var kin: [String]
    /// Written with a capital inside the question.
    var isName: Bool
    /// Whether any English edition has it.
    var isKnown: Bool
    /// How rare it is: the logarithm of how many verses there are to one that has it.
    var weight: Double

    private static let verses = 31_102.0
    /// What a word that no edition has weighs: as much as the rarest.
    static let unknown = 9.0

    /// The telling words of a question, each stem once.
    /// - Parameter leftOut: folded words that say where to look and not what for.
    static func of(_ question: String, leavingOut leftOut: Set<String>, _ counts: StemCounts) throws(IndexError)
        -> [AskedWord]
    {
        let bytes = Array(question.utf8)
        var words: [AskedWord] = []
        for (index, run) in WordRuns.of(question).enumerated() {
            var word = run.folded
            if word.hasSuffix("'s") { word.removeLast(2) }
            guard word.utf8.count > 1, !QuestionWords.shared.contains(word), !leftOut.contains(word),
                word.utf8.contains(where: { $0 > 57 })
            else { continue }
            let (stem, count) = try known(word, counts)
            if words.contains(where: { $0.stem == stem }) { continue }
            let share = (verses - Double(count) + 0.5) / (Double(count) + 0.5)
            let rarity = count == 0 ? unknown : min(unknown, Logarithm.natural(1 + share))
            var kin = Set(WordFamilies.shared.kin(of: word).map { EnglishStem.stem($0) })
            kin.remove(stem)
            words.append(
                AskedWord(
                    word: word, stem: stem, kin: kin.sorted(),
                    isName: index > 0 && 65...90 ~= bytes[run.range.lowerBound], isKnown: count > 0,
                    // Names that stand everywhere say half as much as other words as frequent.
                    weight: Question.everywhere.contains(word) ? rarity / 2 : rarity))
        }
        return words
    }

    /// The stem of a word, of its spelling across the ocean where only that is known (`favouritism`), and how many verses have
    /// it.
    private static func known(_ word: String, _ counts: StemCounts) throws(IndexError) -> (stem: String, count: Int) {
        let stem = EnglishStem.stem(word)
        // An adverb that no edition has may have the stem of another word: *solely* is not *sole* of the foot.
        if word.hasSuffix("ly"), try !counts.has(word) { return (word, 0) }
        let count = try counts.count(of: stem)
        if count > 0 { return (stem, count) }
        for (theirs, ours) in [("our", "or"), ("or", "our"), ("is", "iz"), ("iz", "is"), ("ll", "l")] {
            guard let other = replacing(theirs, by: ours, in: word).map({ EnglishStem.stem($0) }) else { continue }
            let found = try counts.count(of: other)
            if found > 0 { return (other, found) }
        }
        return (replacing("our", by: "or", in: word).map { EnglishStem.stem($0) } ?? stem, 0)
    }

    /// A word with the last place of some letters changed; `nil` where it has them not, or begins with them.
    private static func replacing(_ letters: String, by others: String, in word: String) -> String? {
        let bytes = Array(word.utf8)
        let wanted = Array(letters.utf8)
        guard bytes.count > wanted.count + 2 else { return nil }
        for start in (2...bytes.count - wanted.count).reversed()
        where Array(bytes[start..<start + wanted.count]) == wanted {
            return String(
                decoding: bytes[..<start] + Array(others.utf8) + bytes[(start + wanted.count)...], as: UTF8.self)
        }
        return nil
    }
}
