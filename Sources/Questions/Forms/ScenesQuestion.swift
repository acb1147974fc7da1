public import JSONText
internal import Library
internal import Patterns
internal import Scripture
internal import Search
internal import Study
internal import TextIndex

public struct ScenesQuestion: QuestionForm {
    public let name = "scenes"
    public let list: String? = "scenes"
    public let title = "Find scenes"
    public let summary =
        "Scenes of a kind over the whole canon, such as intercession, slot by slot with the words that make them so; without a scene, those there are, or those in a passage; with like, what is like given passages. The best come first."
    public let parameters = [
        Parameter("scene", .text(longest: Parameter.longestName), "A kind of scene by name, such as intercession."),
        Parameter("in", .passage, "Keep to a passage."),
        Parameter(
            "like", .text(longest: Parameter.longestName),
            "Passages to learn from, divided by semicolons, instead of a scene."),
        Parameter("editions", .editions, "The edition to quote; the first of those named."),
        .limit(25, most: 100, of: "scenes"),
    ]
    public let example: [JSON.Member] = [.init("scene", "intercession"), .init("limit", 5)]

    public var schema: Schema {
        .object([
            ("scene", .optional(.string())), ("slots", .optional(.array(.string()))),
            ("like", .optional(.array(.string("OSIS")))),
            (
                "scenes",
                .array(
                    .object([
                        ("rank", .optional(.integer())), ("osis", .optional(.string())),
                        ("score", .optional(.number())),
                        ("scene", .optional(.string())), ("title", .optional(.string())),
                        ("about", .optional(.string())),
                        ("slots", .optional(.array(.string()))),
                        (
                            "evidence",
                            .optional(
                                .array(
                                    .object([
                                        ("kind", .words(Evidence.Kind.allCases.map(\.rawValue))),
                                        ("at", .string("OSIS")),
                                        ("with", .nullable(.string("OSIS"))), ("why", .string()), ("source", .string()),
                                    ])))
                        ),
                    ]))
            ),
        ])
    }

    public init() {}

    public func answer(_ arguments: Arguments, from library: OpenLibrary) throws(Refusal) -> Answer {
        let passage = try arguments.passage("in")
        guard let edition = try library.editions(arguments).first else {
            throw .nothingFound("there is no edition in this library to quote from")
        }
        let examples = try Self.examples(arguments.text("like"))
        return try Refusal.wrapping {
            let page = try Self.page(arguments, passage, examples, edition, library)
            guard case .object(let members) = page.json else { return Answer(page.document, []) }
            return Answer(page.document, members)
        }
    }

    private static func examples(_ text: String) throws(Refusal) -> [Passage] {
        var passages: [Passage] = []
        for part in text.split(separator: ";") {
            do throws(ReferenceError) {
                passages.append(try ReferenceReader().passage(String(part.drop { $0 == " " })))
            } catch {
                throw .mistake("like", error.description)
            }
        }
        return passages
    }

    private static func page(
        _ arguments: Arguments, _ passage: Passage?, _ examples: [Passage], _ edition: Resource, _ library: OpenLibrary
    ) throws -> ScenesPage {
        guard let finder = library.sceneFinder else {
            throw Refusal.nothingFound("there is no English edition in this library to find scenes in")
        }
        let pages = ScenesPages(
            library.library, finder, own: library.ownScenes, edition: edition, vectors: library.vectors)
        let limit = arguments.integer("limit")
        if !examples.isEmpty { return try pages.page(like: examples, limit: limit) }
        let name = arguments.text("scene")
        return name.isEmpty ? try pages.list(in: passage) : try pages.page(of: name, in: passage, limit: limit)
    }
}
