internal import Library
internal import Philology
internal import Scripture

/// What a passage has in common with one elsewhere that nothing names directly: a topic that the question asks after or that
/// lists both, or the rarest word of the original that both have.
struct LikenessReasons {
    private let library: Library
    private let tagged: Resource?
    private let question: Question
    /// The topics that list the passage studied.
    private let topics: Set<String>
    private let numbers: Set<StrongsNumber>

    private static let widest = 12
    /// A word that stands in more verses ties nothing.
    private static let commonest = 900

    init(at passage: Passage, _ question: Question, tagged: Resource?, _ library: Library) throws(Fault) {
        self.library = library
        self.tagged = tagged
        self.question = question
        topics = Set(try library.topicLines(at: passage, widest: Self.widest).map(\.value.topic))
        numbers = if let tagged { Set(try library.numbers(of: passage, in: tagged)) } else { [] }
    }

    func reason(for verse: Verse) throws(Fault) -> Kin.Reason? {
        let lines = try library.topicLines(at: Passage(verse), widest: Self.widest)
        let asked = lines.filter { line in
            WordRuns.of(line.value.topic).contains { word in
                question.themes.contains { WordFamilies.shared.areKin($0, word.folded) }
            }
        }
        let both = lines.filter { topics.contains($0.value.topic) }
        if let line = Self.narrowest(asked) ?? Self.narrowest(both) {
            return Kin.Reason(
                kind: .topic, why: line.value.name, resource: line.resource, locator: line.locator, weight: 0.3)
        }
        guard let tagged else { return nil }
        var rarest: (number: StrongsNumber, count: Int)?
        for number in try library.numbers(of: Passage(verse), in: tagged) where numbers.contains(number) {
            let count = try library.count(of: number, in: tagged).verses
            if count <= min(Self.commonest, rarest?.count ?? .max) { rarest = (number, count) }
        }
        guard let rarest else { return nil }
        let gloss = try library.gloss(of: rarest.number)?.prefix { $0 != "," && $0 != ";" }
        return Kin.Reason(
            kind: .words, why: "both have \(rarest.number)" + (gloss.map { " “\($0)”" } ?? ""), resource: tagged,
            locator: verse.osis, weight: 0.2)
    }

    private static func narrowest(_ lines: [Stored<TopicLine>]) -> Stored<TopicLine>? {
        lines.min { $0.value.references.count < $1.value.references.count }
    }
}
