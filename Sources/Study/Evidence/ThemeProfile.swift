internal import Library
internal import Patterns
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
        var weights: [StrongsNumber: Double] = [:]
        // Each language by itself: what Hebrew verses have in common says nothing against a Greek one.
        for isOld in [true, false] {
            let listed = Self.verses(listing, isOld)
            let verses = listed.count >= 12 ? listed : Self.verses(lines.filter { $0.relevance >= 0.5 }, isOld)
            weights.merge(try Self.weights(verses, among: isOld ? 23_145 : 7_957, tagged, library)) { $1 }
        }
        self.weights = weights
    }

    /// The verses that lines refer to in one testament, each once, two hundred at most.
    private static func verses(_ lines: [Theme.Line], _ isOld: Bool) -> [Verse] {
        var verses: [Verse] = []
        var seen: Set<Verse> = []
        for reference in lines.flatMap(\.stored.value.references)
        where reference.first.chapter == reference.last.chapter && reference.first.book.isOldTestament == isOld {
            for verse in reference.verses.prefix(12) where seen.insert(verse).inserted { verses.append(verse) }
        }
        return Array(verses.prefix(200))
    }

    private static let theLord = StrongsNumber(.hebrew, 3068)

    private static func weights(
        _ verses: [Verse], among all: Int, _ tagged: Resource, _ library: Library
    ) throws(Fault) -> [StrongsNumber: Double] {
        var counts: [StrongsNumber: Int] = [:]
        for verse in verses {
            for number in Set(try library.numbers(of: Passage(verse), in: tagged)) { counts[number, default: 0] += 1 }
        }
        var weights: [StrongsNumber: Double] = [:]
        for (number, count) in counts where count >= 3 {
            let everywhere = max(count, try library.count(of: number, in: tagged).verses)
            let lift = Double(count) / Double(verses.count) / (Double(everywhere) / Double(all))
            if lift >= 1.8 { weights[number] = Logarithm.natural(lift) * Double(count).squareRoot() }
        }
        var best: [StrongsNumber: Double] = [:]
        for (number, weight) in weights.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) where best.count < 14 {
            // Names are the people of the instances, not what makes them instances; the LORD is no such name.
            if number == theLord {
                best[number] = weight
            } else if try !library.isName(number) {
                best[number] = weight
            }
        }
        return best
    }

    var words: Set<StrongsNumber> { Set(weights.keys) }

    /// How much of the theme words carry, 0 to 1: their weight against that of the four weightiest of the language.
    func share(of numbers: some Sequence<StrongsNumber>) -> Double {
        var carried: [StrongsNumber.Language: Double] = [:]
        for number in Set(numbers) { carried[number.language, default: 0] += weights[number] ?? 0 }
        return carried.map { language, weight in
            let most = weights.filter { $0.key.language == language }.values.sorted(by: >).prefix(4).reduce(0, +)
            return most > 0 ? min(1, weight / most) : 0
        }.max() ?? 0
    }
}
