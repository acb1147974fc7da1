public import JSONText
internal import Library
internal import Study

public struct WordQuestion: QuestionForm {
    public let name = "word"
    public let list: String? = "places"
    public let title = "Look up a word"
    public let summary =
        "A word of the originals: what lexica say, how each edition renders it, in which forms and where it stands."
    public let parameters = [
        Parameter(
            "word", .text(longest: Parameter.longestName),
            "A Strong's number such as H3240, or a Hebrew, Greek or English word.", isRequired: true),
        .limit(20, most: 500, of: "places"), .offset(of: "places"),
    ]
    public let example: [JSON.Member] = [.init("word", "H3240"), .init("limit", 5)]

    public var schema: Schema {
        .object([
            ("word", .string()), ("headword", .string()),
            (
                "entries",
                .array(
                    .object([
                        ("resource", .string()), ("key", .string()), ("headword", .string()),
                        ("transliteration", .string()), ("partOfSpeech", .string()), ("gloss", .string()),
                        ("text", .string()), ("renderings", .string()), ("related", .array(.string())),
                    ]))
            ),
            ("renderings", .optional(.map(.array(.object([("text", .string()), ("count", .integer())]))))),
            ("forms", .optional(.array(.object([("form", .string()), ("count", .integer())])))),
            ("places", .array(.string("OSIS, as the original counts"))), ("related", .optional(.array(.string()))),
            ("window", Window.schema),
        ])
    }

    public init() {}

    public func answer(_ arguments: Arguments, from library: OpenLibrary) throws(Refusal) -> Answer {
        let word = arguments.text("word")
        return try Refusal.wrapping {
            let (offset, limit) = (arguments.integer("offset"), arguments.integer("limit"))
            guard let page = try WordPage(word, of: library.library, limit: limit, offset: offset),
                case .object(let members) = page.json
            else {
                throw Refusal.nothingFound(
                    "no lexicon has “\(word)”; try a Strong's number such as H3240, or the dictionary form")
            }
            var places: [JSON] = []
            if case .array(let all)? = page.json["places"] { places = all }
            let window = Window(arguments, total: places.count)
            return Answer(
                page.document,
                members.filter { $0.name != "places" } + [.init("places", .array(Array(places[window.range])))],
                window: window)
        }
    }
}
