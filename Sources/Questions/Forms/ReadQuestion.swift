public import JSONText
internal import Library
internal import Scripture
internal import Study

public struct ReadQuestion: QuestionForm {
    public let name = "read"
    public let list: String? = "verses"
    public let title = "Read a passage"
    public let summary =
        "The words of a passage in one or more editions, verbatim, with footnotes; word by word in the original if wanted."
    public let parameters = [
        Parameter(
            "passage", .passage, "The passage, such as \"Ex 32:7-14\", \"Psalm 23\" or Jude.5.", isRequired: true),
        .editions,
        Parameter("interlinear", .flag, "Whether to add the original, word by word.", standard: false),
        .limit(200, most: 500, of: "verses"), .offset(of: "verses"),
    ]
    public let example: [JSON.Member] = [.init("passage", "Exod.32.10"), .init("editions", "KJV,WEB")]

    public var schema: Schema {
        .object([
            ("passage", .string("OSIS")),
            (
                "verses",
                .array(
                    .object([
                        ("osis", .string("as the edition counts")), ("edition", .string()),
                        ("versification", .string()),
                        ("text", .string()),
                        (
                            "spans",
                            .array(
                                .object([
                                    ("kind", .string()), ("start", .integer("UTF-8 bytes of text")),
                                    ("end", .integer()),
                                ]))
                        ),
                        (
                            "notes",
                            .array(
                                .object([
                                    ("offset", .integer("UTF-8 bytes of text")), ("kind", .string()),
                                    ("text", .string()),
                                ]))
                        ),
                    ]))
            ),
            (
                "words",
                .array(
                    .object([
                        ("osis", .string()), ("edition", .string()), ("word", .string()),
                        ("transliteration", .string()),
                        ("gloss", .string()), ("lemma", .string()), ("strongs", .array(.string())),
                        ("morphology", .string()), ("parse", .string()),
                    ]))
            ),
            ("window", Window.schema),
        ])
    }

    public init() {}

    public func answer(_ arguments: Arguments, from library: OpenLibrary) throws(Refusal) -> Answer {
        guard let passage = try arguments.passage("passage") else { throw .mistake("passage", "passage is empty") }
        let editions = try library.editions(arguments)
        let verses = passage.verses
        let window = Window(arguments, total: verses.count)
        guard let first = verses[window.range].first, let last = verses[window.range].last else {
            throw .nothingFound(
                "\(passage.name) has \(verses.count) verses; there are none from \(window.range.lowerBound)")
        }
        return try Refusal.wrapping {
            let part =
                verses.count == window.range.count ? passage : Passage(first, through: last, in: passage.versification)
            let page = try ReadPage(
                part, in: editions, of: library.library, isInterlinear: arguments.flag("interlinear"))
            guard !page.isEmpty else {
                throw Refusal.nothingFound(
                    "\(part.name) stands in none of these editions: \(editions.map(\.name).joined(separator: ", "))")
            }
            return Answer(
                page.document,
                [
                    .init("passage", .string(part.osis)), .init("verses", .array(try page.verses())),
                    .init("words", .array(page.words)),
                ], window: window)
        }
    }
}
