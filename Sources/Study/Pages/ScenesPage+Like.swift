internal import JSONText
public import Library
public import Patterns
internal import Philology
public import Scripture

extension ScenesPage {
    /// Passages that are like examples, each with what it shares.
    public init(
        like examples: [Passage], _ found: [LikeScene], from finder: SceneFinder, in edition: Resource,
        of library: Library
    ) throws(Fault) {
        var sources = SourceList()
        var items: [Item] = []
        var lines: [JSON] = []
        let topics = library.resources.first { $0.kind == .topics }
        let quoter = Quoter(library: library)
        var glosses: [StrongsNumber: String?] = [:]
        let isRole = found.contains { one in one.shared.contains { if case .slot = $0.kind { true } else { false } } }
        for (index, one) in found.enumerated() {
            var roles: RichText = []
            var ties: RichText = []
            var numbers: [Int] = []
            var evidence: [JSON] = []
            var passages = [one.passage]
            for shared in one.shared {
                switch shared.kind {
                case .slot(let scene, let filling):
                    guard let words = try quoter.clauses(filling, in: edition, from: finder) else { continue }
                    let role = filling.denial.map { "\(filling.slot.name), \($0)" } ?? filling.slot.name
                    if !roles.runs.isEmpty { roles += .plain("; ") }
                    roles += [.plain("\(role) "), .quotation(words)]
                    if !passages.contains(shared.at) { passages.append(shared.at) }
                    numbers.append(sources.number(edition, shared.at))
                    evidence.append(
                        Self.evidence(
                            .slot, shared, why: "\(scene), \(role): “\(words.text)” (\(filling.cue.text))",
                            source: "\(edition.name):\(shared.at.osis)"))
                case .topic(let line):
                    if !ties.runs.isEmpty { ties += .plain("; ") }
                    ties += .plain(line.name)
                    if let topics { numbers.append(sources.number(topics, at: line.topic)) }
                    evidence.append(
                        Self.evidence(
                            .topic, shared, why: "listed under \(line.name)",
                            source: "\((topics?.name ?? "topics").lowercased()):\(line.topic)"))
                case .word(let word):
                    let strongs = StrongsNumber(word)
                    var gloss: String?
                    if let strongs {
                        if glosses[strongs] == nil { glosses[strongs] = .some(try library.gloss(of: strongs)) }
                        gloss = glosses[strongs] ?? nil
                    }
                    let why = gloss.map { "shares \(word) “\($0)”" } ?? "shares \(word)"
                    evidence.append(
                        Self.evidence(
                            strongs == nil ? .phrase : .lemma, shared, why: why,
                            source: "\(edition.name):\(shared.at.osis)"))
                    if strongs != nil {
                        if !ties.runs.isEmpty { ties += .plain("; ") }
                        ties += .plain(gloss.map { "\(word) “\($0)”" } ?? word)
                        numbers.append(sources.number(edition, shared.at))
                    }
                case .nearness:
                    if !ties.runs.isEmpty { ties += .plain("; ") }
                    ties += [.passage(shared.at), .plain(" is near "), .passage(shared.with)]
                    evidence.append(
                        Self.evidence(
                            .link, shared, why: "near by what cross-references taught of the words of both",
                            source: "\(edition.name):\(shared.at.osis)"))
                }
            }
            var cells: [RichText] = [[.passage(one.passage)], ties.runs.isEmpty ? "–" : ties]
            if isRole { cells.insert(roles.runs.isEmpty ? "–" : roles, at: 1) }
            items.append(Item(.pattern, cells: cells, passages: passages, sources: Numbers.distinct(numbers)))
            lines.append([
                "rank": .integer(index + 1), "osis": .string(one.passage.osis),
                "score": .number((one.score * 1000).rounded() / 1000), "evidence": .array(evidence),
            ])
        }
        let names = examples.map(\.name)
        self.init(
            document: Document(
                title: "Like " + names.joined(separator: " and "),
                sections: [
                    Section(
                        id: "scenes", title: "",
                        blocks: [
                            Block(.table(["passage"] + (isRole ? ["the same part in it"] : []) + ["tied by"]), items)
                        ])
                ], sources: sources.sources),
            json: ["like": .strings(examples.map(\.osis)), "scenes": .array(lines)], lines: lines)
    }

    private static func evidence(
        _ kind: Evidence.Kind, _ shared: LikeScene.Shared, why: String, source: String
    ) -> JSON {
        [
            "kind": .string(kind.rawValue), "at": .string(shared.at.osis), "with": .string(shared.with.osis),
            "why": .string(why), "source": .string(source),
        ]
    }
}
