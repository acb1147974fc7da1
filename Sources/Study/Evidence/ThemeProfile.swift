internal import Library
internal import Philology
internal import Scripture

/// The words of the originals that a theme's passages have in common, more than chance would give them.
///
/// Where a line of the theme lists the passage itself, the lines that do so speak for the theme; else all its lines.
/// Weight of a word: the logarithm of how many times more often it stands in those verses than in the whole
/// edition, times the root of how often, for words that stand in three of them at least; the best fourteen are kept.
struct ThemeProfile {
    let weights: [StrongsNumber: Double]

    static let empty = ThemeProfile(weights: [:])

    private init(weights: [StrongsNumber: Double]) {
        self.weights = weights
    }

    /// - Parameter tagged: an edition whose words carry Strong's numbers in both testaments.
    init(_ lines: [Theme.Line], at scene: Passage, tagged: Resource, _ library: Library) throws(Fault) {
        let listing = lines.filter { $0.stored.value.references.contains { $0.overlaps(scene) } }
        let lines = listing.flatMap(\.stored.value.references).count >= 12 ? listing : lines
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
            if lift >= 1.8 { weights[number] = Logarithm.natural(lift) * Double(count).squareRoot() }
        }
        self.weights = Dictionary(
            uniqueKeysWithValues: weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(14).map { ($0.key, $0.value) })
    }

    var words: Set<StrongsNumber> { Set(weights.keys) }
}
