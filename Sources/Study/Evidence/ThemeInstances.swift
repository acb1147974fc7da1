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
        /// The verse of it that says the most of the theme, and how much of it that is.
        var verse: Verse
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
        let topics = Set(material.theme.topics)
        for line in material.theme.lines where topics.contains(line.stored.value.topic) {
            guard let said = Self.instance(line.stored.value), let place = line.stored.value.references.first,
                place.first.chapter == place.last.chapter
            else { continue }
            let words = WordRuns.of(said).map(\.folded)
            guard asked.isDisjoint(with: words), try isPerson(said, at: place) else { continue }
            guard let best = material.carriers.weightiest(of: place.verses.prefix(Self.longest)) else { continue }
            found.append(
                Instance(
                    name: said, line: line.stored, place: place, verse: best.verse, share: line.relevance * best.share))
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

    private static let longest = 40
    private static let small: Set<String> = ["the", "a", "an", "by", "of", "for", "in", "and"]

    /// What stands under a heading of instances: the person, and what is said of him.
    private static func instance(_ line: TopicLine) -> String? {
        guard let heading = line.path.lastIndex(where: { $0.lowercased().contains("instance") }) else { return nil }
        let first = line.text.prefix { $0.isLetter }.lowercased()
        // “See”, and what leans on the line before, is nobody.
        if ["", "see", "and", "also"].contains(first) { return nil }
        guard leaning.contains(first) else { return line.text }
        let said = (line.path[(heading + 1)...] + [line.text]).filter { !$0.isEmpty }
        return said.count < 2 ? nil : said.suffix(2).joined(separator: " › ")
    }

    /// How a line begins that says something of the person above it: `In behalf of Sodom`.
    private static let leaning: Set<String> = [
        "in", "for", "to", "from", "after", "when", "on", "at", "against", "with", "before", "upon", "because",
    ]

    /// Whether a line is of a person and not of a custom (`Prepared for burial by washing`): it says what a person is to
    /// others, or a word of it stands with a capital in the chapter too, and not only where a sentence begins.
    private func isPerson(_ said: String, at place: Passage) throws(Fault) -> Bool {
        let words = said.split { !$0.isLetter && $0 != "-" && $0 != "'" }
        if words.contains(where: { Self.people.contains($0.lowercased()) }) { return true }
        let names = Set(words.filter { $0.first?.isUppercase == true && $0.utf8.count > 2 }.map(Self.beginning))
        let whole = Passage(place.first.book, chapter: place.first.chapter) ?? place
        for edition in [material.chief, material.second].compactMap({ $0 }) {
            for verse in try material.library.verses(of: whole, in: edition) {
                let text = verse.text.split { !$0.isLetter && $0 != "-" && $0 != "'" && $0 != "’" }
                if text.dropFirst().contains(where: { names.contains(Self.beginning($0)) }) { return true }
            }
        }
        return false
    }

    /// A name, or the first four letters of a long one: an index spells it otherwise than an edition (`Rebecca`, `Rebekah`).
    private static func beginning(_ word: Substring) -> String {
        let letters = word.prefix { $0.isLetter || $0 == "-" }
        return String(letters.utf8.count > 5 ? letters.prefix(4) : letters)
    }

    private static let people: Set<String> = [
        "son", "daughter", "child", "children", "man", "woman", "men", "women", "wife", "widow", "mother", "father",
        "servant", "servants", "king", "queen", "disciples", "parents", "brother", "sister", "prophet", "priest",
    ]
}
