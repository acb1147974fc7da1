internal import Library
internal import Philology
internal import Scripture

/// Which verses carry a theme: in the originals' words that its passages have in common, or in an English word of its
/// families.
struct ThemeCarriers {
    private let profile: ThemeProfile
    private var numbers: [Verse: [StrongsNumber]] = [:]
    private var named: Set<Verse> = []

    init(
        _ question: Question, _ profile: ThemeProfile, tagged: Resource?, editions: [Resource], _ finder: PhraseFinder,
        _ library: Library
    ) throws {
        self.profile = profile
        if let tagged {
            for number in profile.words {
                for verse in try library.verses(with: number, in: tagged) { numbers[verse, default: []].append(number) }
            }
        }
        let words = Set(question.themes.flatMap { WordFamilies.shared.kin(of: $0) }).sorted()
        named = Set(try finder.verses(with: words, in: Array(editions.prefix(1)), most: 2000).map(\.verse))
    }

    /// How much of the theme a passage carries, 0 to 1: its most telling verse.
    func share(of passage: Passage) -> Double {
        if profile.words.isEmpty, named.isEmpty { return 0.5 }
        return passage.verses.prefix(40).map(share(of:)).max() ?? 0
    }

    /// Of some verses the one that carries the most, the first of several; `nil` where there is none.
    func weightiest(of verses: some Sequence<Verse>) -> (verse: Verse, share: Double)? {
        verses.map { (verse: $0, share: share(of: $0)) }.max { ($0.share, $1.verse) < ($1.share, $0.verse) }
    }

    func share(of verse: Verse) -> Double {
        max(profile.share(of: numbers[verse] ?? []), named.contains(verse) ? 0.7 : 0)
    }
}
