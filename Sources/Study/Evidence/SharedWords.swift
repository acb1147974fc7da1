internal import Library
internal import Patterns
internal import Philology
internal import Scripture

/// Finds verses that share rare words, or runs of words, with a passage.
///
/// A shared word weighs the square of the logarithm of how rare it is, over 50; each word past the second of the
/// longest run that both have side by side adds 0.35.
struct SharedWords {
    struct Like {
        var verse: Verse
        var numbers: Set<StrongsNumber>
        /// The longest run of words both have, folded; empty where it is short or tells nothing.
        var run: [String]
        var weight: Double

        var why: String {
            run.isEmpty ? "shares \(numbers.count) rare words" : "shares the words “\(run.joined(separator: " "))”"
        }
    }

    let library: Library
    /// An edition whose words carry Strong's numbers in both testaments.
    let tagged: Resource

    /// The likest verses first, those of the passage among them.
    /// - Parameters:
    ///   - scene: verses whose words count too, but less.
    ///   - others: verses to be compared though they may share no rare word.
    ///   - most: how many are compared word by word, those with the rarest shared words first.
    func verses(
        like passage: Passage, scene: Passage? = nil, and others: [Verse] = [], most: Int = 120
    ) throws(Fault) -> [Like] {
        var shared: [(number: StrongsNumber, weight: Double, verses: [Verse])] = []
        for (number, share) in try words(of: passage, scene) {
            let count = try library.count(of: number, in: tagged).verses
            guard count > 1, count <= (share == 1 ? 700 : 200) else { continue }
            let rarity = Logarithm.natural(31_102 / Double(count))
            shared.append((number, rarity * rarity / 50 * share, try library.verses(with: number, in: tagged)))
        }
        let extra = Set(others)
        // Counted first: most verses share one word, and are done with.
        var counts: [Verse: Int] = [:]
        for verse in shared.lazy.flatMap(\.verses) { counts[verse, default: 0] += 1 }
        var found: [Verse: [StrongsNumber: Double]] = [:]
        for verse in others { found[verse] = [:] }
        for (number, weight, verses) in shared {
            for verse in verses where (counts[verse] ?? 0) >= 2 || extra.contains(verse) {
                found[verse, default: [:]][number] = weight
            }
        }
        let sieved = found.map { (verse: $0.key, words: $0.value, weight: $0.value.values.sorted().reduce(0, +)) }
            .sorted { ($1.weight, $0.verse) < ($0.weight, $1.verse) }
        let near = sieved.prefix(most) + sieved.dropFirst(most).filter { extra.contains($0.verse) }
        let own = SharedRun(WordRuns.of(try PassageText(passage, in: tagged, library)?.string ?? "").map(\.folded))
        var likes: [Like] = []
        for (verse, words, weight) in near {
            let text = try PassageText(Passage(verse), in: tagged, library)?.string ?? ""
            let longest = own.longest(with: WordRuns.of(text).map(\.folded))
            let isTelling = longest.count >= 3 && longest.contains { !QuestionWords.shared.contains($0) }
            let run = isTelling ? Array(longest) : []
            let bonus = 0.35 * Double(max(0, run.count - 2))
            likes.append(Like(verse: verse, numbers: Set(words.keys), run: run, weight: weight + bonus))
        }
        return likes.sorted { ($1.weight, $0.verse) < ($0.weight, $1.verse) }
    }

    /// The words of the passage, 1 each, and of its scene, less. A word that is rendered by small words only (`us`, `of
    /// himself`) tells nothing.
    private func words(of passage: Passage, _ scene: Passage?) throws(Fault) -> [StrongsNumber: Double] {
        var shares: [StrongsNumber: Double] = [:]
        for (part, share) in [(scene, 0.4), (passage, 1.0)] {
            guard let part, let text = try PassageText(part, in: tagged, library) else { continue }
            for word in try library.words(of: text.native, in: tagged) {
                guard let number = word.strongs.first?.root, text.isTelling(word) else { continue }
                shares[number] = max(shares[number] ?? 0, share)
            }
        }
        return shares
    }
}
