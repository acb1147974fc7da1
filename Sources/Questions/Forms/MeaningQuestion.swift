public import JSONText
internal import Library
internal import Scripture
internal import Search
internal import Study

public struct MeaningQuestion: QuestionForm {
    public let name = "meaning"
    public let list: String? = "results"
    public let title = "Find by meaning"
    public let summary =
        "Finds verses by what they say, from a question in plain words, and gives the evidence for each. The hundred best are ranked; no verse is left out of account."
    public let parameters = [
        Parameter(
            "question", .text(longest: 2000), "What the verses are to speak of, in plain words.", isRequired: true),
        .limit(20, most: 100, of: "verses"), .offset(of: "verses"),
    ]
    public let example: [JSON.Member] = [.init("question", "who prayed for his friends"), .init("limit", 3)]

    public var schema: Schema {
        .object([
            ("question", .string()),
            (
                "results",
                .array(
                    .object([
                        ("osis", .string()), ("edition", .string()), ("text", .string()), ("score", .number()),
                        (
                            "evidence",
                            .array(.object([("kind", .words(["word", "lemma", "topic"])), ("why", .string())]))
                        ),
                    ]))
            ), ("window", Window.schema),
        ])
    }

    public init() {}

    public func answer(_ arguments: Arguments, from library: OpenLibrary) throws(Refusal) -> Answer {
        let question = arguments.text("question")
        return try Refusal.wrapping {
            let all = try library.searcher.meaning(question, limit: 100)
            guard !all.isEmpty else {
                throw Refusal.nothingFound("nothing speaks to “\(question)”; try other words for it")
            }
            let window = Window(arguments, total: all.count)
            let matches = all[window.range]
            return Answer(
                Self.document(question, matches, library.library),
                [.init("question", .string(question)), .init("results", .array(matches.map(Self.json)))],
                window: window)
        }
    }

    private static func document(_ question: String, _ matches: some Sequence<MeaningMatch>, _ library: Library)
        -> Document
    {
        var sources = SourceList()
        var items: [Item] = []
        for match in matches {
            guard let edition = library.resource(named: match.edition) else { continue }
            let passage = Passage(match.verse)
            let quotation = Quotation(
                resource: match.edition, passage: passage, text: match.text,
                script: RichText.Script(language: edition.language), marked: false)
            let why = match.evidence.prefix(4).map { "\($0.kind.rawValue) \($0.text)" }.joined(separator: " · ")
            items.append(
                Item(
                    .scripture,
                    cells: [
                        [.passage(passage), .plain(" \(match.edition): "), .quotation(quotation)], [.plain("(\(why))")],
                    ],
                    passages: [passage], sources: [sources.number(edition, passage)]))
        }
        return Document(
            title: question, sections: [Section(id: "results", title: "Verses", blocks: [Block(.bullets, items)])],
            sources: sources.sources)
    }

    private static func json(_ match: MeaningMatch) -> JSON {
        [
            "osis": .string(match.verse.osis), "edition": .string(match.edition), "text": .string(match.text),
            "score": .number(match.score),
            "evidence": .array(
                match.evidence.map { ["kind": .string($0.kind.rawValue), "why": .string($0.text)] }),
        ]
    }
}
