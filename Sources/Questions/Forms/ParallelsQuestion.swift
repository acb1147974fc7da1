public import JSONText
internal import Library
internal import Patterns
internal import Scripture
internal import Study

public struct ParallelsQuestion: QuestionForm {
    public let name = "parallels"
    public let list: String? = "parallels"
    public let title = "Find parallels"
    public let summary =
        "Passages that are like one, the nearest first, each with the reasons: words of the originals that both have, topics that list both, cross-references, the same words side by side."
    public let parameters = [
        Parameter(
            "passage", .passage, "The passage, from a verse to about a chapter, such as Exod 32:10.", isRequired: true),
        .limit(10, most: 60, of: "parallels"),
    ]
    public let example: [JSON.Member] = [.init("passage", "Exod.32.10"), .init("limit", 5)]

    public var schema: Schema {
        .object([
            ("passage", .string("OSIS")),
            (
                "parallels",
                .array(
                    .object([
                        ("rank", .integer()), ("osis", .string()), ("score", .number("0 to 1")),
                        ("type", .string("what kind of likeness it is")),
                        (
                            "evidence",
                            .array(
                                .object([
                                    ("kind", .words(Evidence.Kind.allCases.map(\.rawValue))), ("at", .string("OSIS")),
                                    ("with", .nullable(.string("OSIS"))), ("why", .string()), ("source", .string()),
                                ]))
                        ),
                    ]))
            ),
        ])
    }

    public init() {}

    /// An answer to read has a picture, and only so many to read beside it.
    public func answer(_ arguments: Arguments, from library: OpenLibrary) throws(Refusal) -> Answer {
        guard let asked = try arguments.passage("passage") else { throw .mistake("passage", "passage is empty") }
        guard let passage = asked.versification.map(asked, to: .eng) else {
            throw .nothingFound("\(asked.name) has no place in the common numbering")
        }
        let parallels = try library.parallels()
        return try Refusal.wrapping {
            let page = try parallels.page(of: passage, limit: arguments.integer("limit"))
            guard !page.isEmpty else {
                throw Refusal.nothingFound("nothing is like \(passage.name), or it stands outside the 66 books")
            }
            return Answer(
                page.document,
                [.init("passage", .string(passage.osis)), .init("parallels", .array(page.records))],
                picture: page.figure)
        }
    }
}
