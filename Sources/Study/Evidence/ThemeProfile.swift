internal import Library
internal import Philology
internal import Scripture

/// The words of the originals that a theme's passages have in common, more than chance would give them.
///
/// Weight of a word: the logarithm of how many times more often it stands in the theme's verses than in the whole
/// edition, for words that stand in three of them at least; the best twelve are kept.
struct ThemeProfile {
    let weights: [StrongsNumber: Double]

    static let empty = ThemeProfile(weights: [:])

    private init(weights: [StrongsNumber: Double]) {
        self.weights = weights
    }

    /// - Parameter tagged: an edition whose words carry Strong's numbers in both testaments.
    init(_ lines: [Theme.Line], tagged: Resource, _ library: Library) throws(Fault) {
        var verses: [Verse] = []
        var seen: Set<Verse> = []
        for line in lines where line.relevance >= 0.5 {
            for reference in line.stored.value.references where reference.first.chapter == reference.last.chapter {
                for verse in reference.verses.prefix(12) where seen.insert(verse).inserted { verses.append(verse) }
            }
        }
        verses = Array(verses.prefix(220))
        var counts: [StrongsNumber: Int] = [:]
        for verse in verses {
            var here: Set<StrongsNumber> = []
            for word in try library.words(of: Passage(verse), in: tagged) {
                if let chief = word.strongs.first?.root, here.insert(chief).inserted { counts[chief, default: 0] += 1 }
            }
        }
        var weights: [StrongsNumber: Double] = [:]
        for (number, count) in counts where count >= 3 {
            let everywhere = max(count, try library.count(of: number, in: tagged).verses)
            let lift = Double(count) / Double(verses.count) / (Double(everywhere) / 31_102)
            if lift >= 3 { weights[number] = Logarithm.natural(lift) * Double(count).squareRoot() }
        }
        self.weights = Dictionary(
            uniqueKeysWithValues: weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(12).map { ($0.key, $0.value) })
    }

    var words: Set<StrongsNumber> { Set(weights.keys) }
}
