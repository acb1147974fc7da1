internal import Library
internal import Manuscript
internal import Scripture

/// How near a verse stands to a question: its names and theme words in the verse, around it, and in the topics
/// that list it.
struct Nearness {
    var score = 0.0
    private(set) var reasons: [String] = []

    /// Verses to either side that count as near.
    private static let reach = 6

    init(of verse: Verse, to question: Question, _ library: Library, _ edition: Resource) throws(Fault) {
        let around = Self.around(verse)
        var near: Set<String> = []
        var here: Set<String> = []
        for text in try library.verses(of: around, in: edition) {
            let words = Set(WordRuns.of(text.text).map(\.folded))
            near.formUnion(words)
            if edition.versification.map(text.verse, to: .eng).contains(verse) { here = words }
        }
        var namesNear: [String] = []
        for name in question.names where !Question.everywhere.contains(name.lowercased()) {
            let folded = WordRuns.of(name).map(\.folded).first ?? ""
            if here.contains(folded) {
                score += 2
            } else if near.contains(folded) {
                score += 1.2
            } else {
                continue
            }
            namesNear.append(name)
        }
        let lines = try library.topicLines(at: Passage(verse), widest: 30)
        var topics: [String] = []
        for theme in question.themes {
            let families = WordFamilies.shared
            if here.contains(where: { families.areKin($0, theme) }) {
                score += 1.5
            } else if near.contains(where: { families.areKin($0, theme) }) {
                score += 0.7
            }
            if let line = lines.first(where: { Self.isAbout(theme, $0.value.topic) }) {
                score += 2
                if !topics.contains(line.value.topic) { topics.append(line.value.topic) }
            } else if lines.contains(where: { Self.isAbout(theme, $0.value.heading) }) {
                score += 1
            }
        }
        if !namesNear.isEmpty {
            reasons.append(namesNear.formatted() + (namesNear.count == 1 ? " stands" : " stand") + " near it")
        }
        if !topics.isEmpty { reasons.append("the topical index has it under " + topics.formatted()) }
    }

    var sentence: String { reasons.formatted() }

    private static func isAbout(_ theme: String, _ text: String) -> Bool {
        WordRuns.of(text).contains { WordFamilies.shared.areKin($0.folded, theme) }
    }

    private static func around(_ verse: Verse) -> Passage {
        var first = verse
        var last = verse
        for _ in 0..<reach {
            if let before = Versification.eng.verse(before: first), before.book == verse.book { first = before }
            if let after = Versification.eng.verse(after: last), after.book == verse.book { last = after }
        }
        return Passage(first, through: last)
    }
}
