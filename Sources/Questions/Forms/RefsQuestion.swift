public import JSONText
internal import Library
internal import Scripture
internal import Study

public struct RefsQuestion: QuestionForm {
    public let name = "refs"
    public let list: String? = "references"
    public let title = "Find references"
    public let summary =
        "Finds the references to scripture in a text, full (Exodus 32:10) and shortened (vv. 4–6), and says what passages they mean and whether these exist."
    public let parameters = [
        Parameter("text", .text(longest: 200_000), "The text to read.", isRequired: true),
        Parameter(
            "context", .text(longest: Parameter.longestName),
            "What references without a book count from, such as Exodus 32."),
        .limit(500, most: 5000, of: "references"), .offset(of: "references"),
    ]
    public let example: [JSON.Member] = [.init("text", "See Exodus 32:10 and vv. 11-14.")]

    public var schema: Schema {
        .object([
            (
                "references",
                .array(
                    .object([
                        ("start", .integer("UTF-8 bytes of the text")), ("end", .integer()), ("text", .string()),
                        ("osis", .nullable(.string())), ("kind", .words(["explicit", "contextual"])),
                        ("valid", .boolean()), ("problem", .nullable(.string())),
                    ]))
            ), ("window", Window.schema),
        ])
    }

    public init() {}

    public func answer(_ arguments: Arguments, from library: OpenLibrary) throws(Refusal) -> Answer {
        let reader = ReferenceReader()
        let text = Array(arguments.text("text").utf8)
        let home = try arguments.context("context")
        let all = reader.references(in: text, context: home)
        guard !all.isEmpty else { throw .nothingFound("no reference stands in this text") }
        let window = Window(arguments, total: all.count)
        let found = all[window.range].map { (reference: $0, words: String(decoding: text[$0.range], as: UTF8.self)) }
        let items = found.map { reference, words in
            var line: RichText = [.plain("“\(words)” ")]
            if let passage = reference.passage { line += .passage(passage) }
            if let problem = reference.problem { line += .plain(" — \(problem)") }
            return Item(.heading, line, passages: reference.passage.map { [$0] } ?? [], sources: [])
        }
        return Answer(
            Document(
                title: "References", sections: [Section(id: "references", title: "", blocks: [Block(.bullets, items)])]),
            [.init("references", .array(found.map(Self.json)))], window: window)
    }

    private static func json(_ found: (reference: Reference, words: String)) -> JSON {
        let reference = found.reference
        return [
            "start": .integer(reference.range.lowerBound), "end": .integer(reference.range.upperBound),
            "text": .string(found.words), "osis": reference.osis.map { .string($0) } ?? .null,
            "kind": .string(reference.kind == .explicit ? "explicit" : "contextual"), "valid": .bool(reference.isValid),
            "problem": reference.problem.map { .string($0.description) } ?? .null,
        ]
    }
}
