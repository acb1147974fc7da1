internal import Library
internal import Philology
internal import Scripture

/// What a question is after, as the topical index knows it: the topics its words name, and their lines.
struct Theme {
    /// A line of a topic that the question's words lead to.
    struct Line {
        var stored: Stored<TopicLine>
        /// 1 where the topic is named by a word of the question, less where by a kin word or only in the line.
        var relevance: Double
    }

    /// Topic names, the nearest first.
    let topics: [String]
    let lines: [Line]
    /// What the lines are called, each with the most that a line of that name has to do with the theme.
    private let names: [String: Double]

    init(_ question: Question, _ library: Library) throws(Fault) {
        let asked = question.themes
        let names = try library.topicNames(beginning: asked.flatMap { WordFamilies.shared.beginnings(of: $0) })
        var rated: [(name: String, relevance: Double)] = []
        for name in names {
            let words = name.lowercased().split { !$0.isLetter }.map(String.init)
            guard let first = words.first, words.count <= 3 else { continue }
            for theme in asked where WordFamilies.shared.areKin(first, theme) {
                let shared = WordFamilies.sharedBytes(first, theme)
                let isForm = shared >= 4 && shared * 3 >= first.utf8.count * 2
                rated.append((name, (isForm ? 1 : 0.5) / Double(words.count)))
                break
            }
        }
        rated.sort { ($1.relevance, $0.name) < ($0.relevance, $1.name) }
        // Lines of other topics that speak of it: "Mediator, the only" under JESUS.
        var lines = try library.topicLines(about: Self.beginnings(of: asked), limit: 120)
            .filter { stored in !rated.prefix(8).contains { $0.name == stored.value.topic } }
            .map { Line(stored: $0, relevance: Self.mentioned(in: $0.value)) }
        for (name, relevance) in rated.prefix(8) {
            for topic in try library.topics(named: name) {
                lines += Self.lines(topic).map { Line(stored: $0, relevance: relevance) }
            }
        }
        topics = rated.prefix(8).map(\.name)
        self.lines = lines
        self.names = Dictionary(lines.map { ($0.stored.value.name, $0.relevance) }, uniquingKeysWith: max)
    }

    /// A short line about another topic is about the theme too (`Mediator, the only`); a long one mentions it.
    private static func mentioned(in line: TopicLine) -> Double {
        0.8 * min(1, 5 / Double(max(1, WordRuns.of(line.text).count)))
    }

    /// Whether a reason comes from a line that is about the theme, and does not only mention it.
    func isAbout(_ reason: Kin.Reason) -> Bool {
        reason.kind == .topic && (names[reason.why] ?? 0) >= Self.leastRelevance
    }

    private static let leastRelevance = 0.5

    /// Whether a reason comes from one of the theme's lines.
    func has(_ reason: Kin.Reason) -> Bool {
        reason.kind == .topic && names[reason.why] != nil
    }

    /// How the words of the families begin that the question's words belong to, where that tells them apart: six letters
    /// at least.
    private static func beginnings(of words: [String]) -> [String] {
        Set(
            words.flatMap { WordFamilies.shared.kin(of: $0) }.filter { $0.utf8.count >= 7 }.map { String($0.prefix(7)) }
        ).sorted()
    }

    /// The lines of a topic, each with the headings above it.
    static func lines(_ topic: Stored<Topic>) -> [Stored<TopicLine>] {
        var path: [String] = []
        return topic.value.items.compactMap { item in
            path = Array(path.prefix(item.level))
            while path.count < item.level { path.append("") }
            let line = TopicLine(topic: topic.value.name, path: path, text: item.text, references: item.references)
            path.append(item.text)
            return item.references.isEmpty ? nil : Stored(line, in: topic.resource, at: topic.locator)
        }
    }
}
