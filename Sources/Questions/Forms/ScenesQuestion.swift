public import JSONText
internal import Library
internal import Patterns
internal import Scripture
internal import Search
internal import Study
internal import TextIndex

public struct ScenesQuestion: QuestionForm {
    public let name = "scenes"
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
        let limit = arguments.integer("limit")
        guard let finder = try indexed({ () throws(IndexError) in try SceneFinder(library.searcher.index) }) else {
            throw Refusal.nothingFound("there is no English edition in this library to find scenes in")
        }
        let catalogue = SceneCatalogue(own: library.ownScenes)
        if !examples.isEmpty {
            let scenes = try catalogue.all()
            let found = try indexed { () throws(IndexError) in
                try ExampleFinder(finder, scenes: scenes).scenes(like: examples, limit: limit)
            }
            guard !found.isEmpty else { throw Refusal.nothingFound("nothing is like these passages") }
            return try ScenesPage(like: examples, found, from: finder, in: edition, of: library.library)
        }
        let name = arguments.text("scene")
        guard !name.isEmpty else { return try list(catalogue, passage, finder, edition, library) }
        guard let scene = try catalogue.scene(named: name) else {
            throw Refusal.mistake(
                "scene", "there is no scene “\(name)”; there are " + catalogue.names.joined(separator: ", "))
        }
        let found = try indexed { () throws(IndexError) in try finder.scenes(of: scene, in: passage, limit: limit) }
        guard !found.isEmpty else {
            throw Refusal.nothingFound(
                "no scene of this kind (\(scene.title))" + (passage.map { " in \($0.name)" } ?? ""))
        }
        return try ScenesPage(scene, found, from: finder, in: edition, of: library.library)
    }

    /// The scenes there are, or those that are in a passage.
    private static func list(
        _ catalogue: SceneCatalogue, _ passage: Passage?, _ finder: SceneFinder, _ edition: Resource,
        _ library: OpenLibrary
    ) throws -> ScenesPage {
        var rows: [(scene: Scene, found: FoundScene?)] = []
        for scene in try catalogue.all() {
            guard let passage else {
                rows.append((scene, nil))
                continue
            }
            let found = try indexed { () throws(IndexError) in try finder.scenes(of: scene, in: passage, limit: 1) }
            if let found = found.first { rows.append((scene, found)) }
        }
        guard !rows.isEmpty else {
            throw Refusal.nothingFound("none of the known scenes is in \(passage?.name ?? "this library")")
        }
        rows.sort { ($0.found?.score ?? 0) > ($1.found?.score ?? 0) }
        return try ScenesPage(list: rows, in: passage, from: finder, edition: edition, of: library.library)
    }

    private static func indexed<Value>(_ body: () throws(IndexError) -> Value) throws -> Value {
        do throws(IndexError) { return try body() } catch { throw SearchError.index(error) }
    }
}
