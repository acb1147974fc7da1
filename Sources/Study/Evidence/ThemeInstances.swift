internal import Library
internal import Scripture

/// The people whom a topical index names as instances of a theme: `BARRENNESS, instances of: Hannah`.
struct ThemeInstances {
    struct Instance {
        /// Who, as the index says it, with what it says beside: `Moses › For Israel`.
        var name: String
        var line: Stored<TopicLine>
        /// The first passage that the line names.
        var place: Passage
        /// How much of the theme stands there in words a reader sees.
        var share: Double
    }

    private let material: StudyMaterial

    init(_ material: StudyMaterial) {
        self.material = material
    }

    /// Those in which the theme shows best, each person once, in the order of the canon. Whom the question names is left out.
    func chosen(_ most: Int) throws(Fault) -> [Instance] {
        let asked = Set(material.question.names.map { $0.lowercased() })
        var found: [Instance] = []
        for line in material.theme.lines where line.relevance >= Self.leastRelevance {
            guard let said = Self.instance(line.stored.value), let place = line.stored.value.references.first,
                place.first.chapter == place.last.chapter
            else { continue }
            let words = WordRuns.of(said).map(\.folded)
            guard asked.isDisjoint(with: words), try isPerson(said, at: place) else { continue }
            let share = line.relevance * material.carriers.share(of: place)
            found.append(Instance(name: said, line: line.stored, place: place, share: share))
        }
        found.sort { ($1.share, $0.place.first) < ($0.share, $1.place.first) }
        var seen: Set<String> = []
        var chosen: [Instance] = []
        for one in found where chosen.count < most {
            let who = one.name.split { !$0.isLetter && $0 != "'" }.first { !Self.small.contains($0.lowercased()) }
            guard seen.insert(who.map { $0.lowercased() } ?? one.name).inserted,
                !chosen.contains(where: { $0.place.overlaps(one.place) })
            else { continue }
            chosen.append(one)
        }
        return chosen.sorted { ($0.place.first, $0.name) < ($1.place.first, $1.name) }
    }

    /// A line that is only akin to the question tells of other things.
    private static let leastRelevance = 0.5
    private static let small: Set<String> = ["the", "a", "an", "by", "of", "for", "in", "and"]

    /// What stands under a heading of instances: the person, and what is said of him.
    private static func instance(_ line: TopicLine) -> String? {
        guard let heading = line.path.lastIndex(where: { $0.lowercased().contains("instance") }) else { return nil }
        let said = (line.path[(heading + 1)...] + [line.text]).filter { !$0.isEmpty }
        return said.isEmpty || said.contains { $0.hasPrefix("See ") } ? nil : said.joined(separator: " › ")
    }

    /// Whether a line is of a person and not of a custom (`Prepared for burial by washing`): it says what a person is to
    /// others, or a word of it stands with a capital in the chapter too, and not only where a sentence begins.
    private func isPerson(_ said: String, at place: Passage) throws(Fault) -> Bool {
        let words = said.split { !$0.isLetter && $0 != "-" && $0 != "'" }
        if words.contains(where: { Self.people.contains($0.lowercased()) }) { return true }
        let names = Set(words.filter { $0.first?.isUppercase == true && $0.utf8.count > 2 }.map(Self.bare))
        let chapter = Verse(place.first.book, place.first.chapter, 1)
        let last = Versification.eng.lastVerse(of: place.first.book, chapter: place.first.chapter) ?? place.last.number
        let whole = Passage(chapter, through: Verse(chapter.book, chapter.chapter, last))
        for edition in [material.chief, material.second].compactMap({ $0 }) {
            for verse in try material.library.verses(of: whole, in: edition) {
                let text = verse.text.split { !$0.isLetter && $0 != "-" && $0 != "'" && $0 != "’" }
                if text.dropFirst().contains(where: { names.contains(Self.bare($0)) }) { return true }
            }
        }
        return false
    }

    /// A word without the ending that says whose.
    private static func bare(_ word: Substring) -> String {
        var word = word
        for end in ["'s", "’s", "'", "’"] where word.hasSuffix(end) {
            word = word.dropLast(end.count)
            break
        }
        return String(word)
    }

    private static let people: Set<String> = [
        "son", "daughter", "child", "children", "man", "woman", "men", "women", "wife", "widow", "mother", "father",
        "servant", "servants", "king", "queen", "disciples", "parents", "brother", "sister", "prophet", "priest",
    ]
}
