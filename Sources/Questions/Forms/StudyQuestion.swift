public import JSONText
internal import Library
internal import Scripture
internal import Study

public struct StudyQuestion: QuestionForm {
    public let name = "study"
    public let title = "Study a question"
    public let summary =
        "Answers a question about a passage with a study: setting, phrase, points, scenes and lessons, every line with numbered sources."
    public let parameters = [
        Parameter(
            "question", .text(longest: 2000),
            "The question in plain words; a phrase in quotation marks is looked for in the editions."),
        Parameter("passage", .passage, "The passage, where the question does not name it."),
        Parameter(
            "phrase", .text(longest: Parameter.longestName),
            "The phrase asked after, where the question does not quote it."),
        .editions,
    ]
    public let example: [JSON.Member] = [
        .init("question", "What does \"let Me alone\" reveal about Moses' intercessory role for Israel?")
    ]

    public var schema: Schema {
        .object([
            ("question", .string()), ("passage", .string("OSIS")), ("phrase", .nullable(.string())),
            (
                "sections",
                .array(
                    .object([
                        ("id", .string()), ("title", .string()),
                        (
                            "items",
                            .array(
                                .object([
                                    ("text", .string()),
                                    (
                                        "kind",
                                        .words(["scripture", "comment", "lexicon", "topic", "pattern", "heading"])
                                    ),
                                    ("osis", .array(.string())),
                                    ("sources", .array(.integer("the source's n"))),
                                ]))
                        ), ("note", .optional(.string("what the section lacks and why"))),
                    ]))
            ),
            (
                "sources",
                .array(
                    .object([
                        ("n", .integer()), ("resource", .string()), ("locator", .string()), ("licence", .string()),
                    ]))
            ), ("cited", .array(.string("OSIS; the most important first"))),
            ("unsure", .boolean("whether another passage may be meant")),
            ("candidates", .array(.object([("osis", .string()), ("why", .string())]))),
        ])
    }

    public init() {}

    public func answer(_ arguments: Arguments, from library: OpenLibrary) throws(Refusal) -> Answer {
        let passage = try arguments.passage("passage")
        let editions = try library.editions(arguments)
        let phrase = arguments.text("phrase")
        return try Refusal.wrapping {
            let study = try Study(
                arguments.text("question"), passage: passage, phrase: phrase.isEmpty ? nil : phrase, editions: editions,
                of: library.library, searcher: library.searcher, scenes: library.sceneFinder,
                likeness: library.likeness)
            guard case .object(let members) = study.json else { return Answer(study.document, []) }
            return Answer(study.document, members)
        }
    }
}
