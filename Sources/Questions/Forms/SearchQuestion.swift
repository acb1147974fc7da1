public import JSONText
internal import Library
internal import Scripture
internal import Search
internal import Study
internal import TextIndex

public struct SearchQuestion: QuestionForm {
    public let name = "search"
    public let list: String? = "results"
    public let title = "Search words"
    public let summary =
        "Finds words, phrases, lemmas, Strong's numbers and grammar, with exact counts: \"let me alone\" in quotation marks, H5162, lemma:ינח, morph:verb.hifil.imperative, a NEAR/5 b."
    public let parameters = [
        Parameter(
            "query", .text(longest: Parameter.longestName), "What to look for, in the query language.", isRequired: true
        ),
        Parameter(
            "in", .text(longest: Parameter.longestName), "Only there: Pentateuch, Ex-Deut, \"Ex 32:7-14\"."),
        .editions,
        Parameter(
            "scope", .choice(["verse", "pericope", "chapter"]), "Within what words must stand together.",
            standard: "verse"),
        Parameter("order", .choice(["canon", "relevance"]), "The order of the verses.", standard: "canon"),
        Parameter("titles", .flag, "Whether psalm titles and colophons are searched as well.", standard: false),
        .limit(20, most: 500, of: "verses"), .offset(of: "verses"),
    ]
    public let example: [JSON.Member] = [.init("query", "\"let me alone\""), .init("limit", 5)]

    public var schema: Schema {
        .object([
            ("query", .string()), ("verses", .integer("verses with a match, over all editions searched")),
            ("occurrences", .integer()),
            (
                "editions",
                .array(.object([("edition", .string()), ("verses", .integer()), ("occurrences", .integer())]))
            ),
            (
                "books",
                .array(.object([("book", .string("OSIS")), ("verses", .integer()), ("occurrences", .integer())]))
            ),
            (
                "results",
                .array(
                    .object([
                        ("osis", .string()), ("edition", .string()), ("text", .string()),
                        ("matches", .array(.array(.integer("UTF-8 bytes of text")))), ("score", .number()),
                    ]))
            ), ("window", Window.schema),
        ])
    }

    public init() {}

    public func answer(_ arguments: Arguments, from library: OpenLibrary) throws(Refusal) -> Answer {
        try Refusal.wrapping {
            let query = try Query(arguments.text("query"))
            let options = try Self.options(arguments)
            let results = try library.searcher.search(query, options)
            guard results.count > 0 else {
                let editions = results.counts.map(\.edition).joined(separator: ", ")
                let similar = try library.searcher.similarSpellings(for: query, options)
                throw Refusal.nothingFound(
                    "nothing found in \(editions)"
                        + (similar.isEmpty ? "" : "; did you mean \(similar.joined(separator: ", "))?"))
            }
            let window = Window(arguments, total: results.count)
            let matches = try Self.indexed { () throws(IndexError) in try results.matches(window.range) }
            let books = try Self.indexed { () throws(IndexError) in try results.distribution() }
            return Answer(
                Self.document(query, results, matches, library.library),
                [
                    .init("query", .string(query.text)), .init("verses", .integer(results.total.verses)),
                    .init("occurrences", .integer(results.total.occurrences)),
                    .init("editions", .array(results.counts.map { Self.json("edition", $0.edition, $0.count) })),
                    .init("books", .array(books.map { Self.json("book", $0.book.osis, $0.count) })),
                    .init("results", .array(matches.map(Self.json))),
                ], window: window)
        }
    }

    private static func options(_ arguments: Arguments) throws -> SearchOptions {
        var options = SearchOptions()
        options.editions = OpenLibrary.names(arguments)
        options.scope = Query.Scope(named: arguments.text("scope"))
        options.order = SearchOptions.Order(rawValue: arguments.text("order")) ?? .canon
        options.includesTitles = arguments.flag("titles")
        let place = arguments.text("in")
        if !place.isEmpty {
            do throws(QueryError) {
                try options.narrow(to: place)
            } catch {
                throw Refusal.mistake("in", error.message)
            }
        }
        return options
    }

    private static func document(
        _ query: Query, _ results: SearchResults, _ matches: [SearchMatch], _ library: Library
    ) -> Document {
        var sources = SourceList()
        var items: [Item] = []
        for match in matches {
            guard let edition = library.resource(named: match.edition) else { continue }
            let passage = Passage(match.commonVerse)
            let quotation = Quotation(
                resource: match.edition, passage: passage, text: match.text, marks: Self.apart(match.ranges),
                script: RichText.Script(language: edition.language), marked: false)
            items.append(
                Item(
                    .scripture,
                    [
                        .passage(passage), .plain(" \(match.edition)\(match.isTitle ? ", title" : ""): "),
                        .quotation(quotation),
                    ],
                    passages: [passage], sources: [sources.number(edition, passage)]))
        }
        let counts = results.counts.map { "\($0.edition) \($0.count.verses)" }.joined(separator: ", ")
        let lead: RichText = [
            .plain("\(results.total.verses) verses, \(results.total.occurrences) places: \(counts)")
        ]
        return Document(
            title: query.text, lead: [lead],
            sections: [Section(id: "results", title: "Verses", blocks: [Block(.bullets, items)])],
            sources: sources.sources)
    }

    /// Ranges that overlap become one, since what is marked is marked once.
    private static func apart(_ ranges: [Range<Int>]) -> [Range<Int>] {
        ranges.reduce(into: []) { list, range in
            if let last = list.last, range.lowerBound < last.upperBound {
                list[list.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                list.append(range)
            }
        }
    }

    private static func json(_ kind: String, _ name: String, _ count: SearchCount) -> JSON {
        .object([
            .init(kind, .string(name)), .init("verses", .integer(count.verses)),
            .init("occurrences", .integer(count.occurrences)),
        ])
    }

    private static func json(_ match: SearchMatch) -> JSON {
        [
            "osis": .string(match.commonVerse.osis), "edition": .string(match.edition), "text": .string(match.text),
            "matches": .array(match.ranges.map { .integers([$0.lowerBound, $0.upperBound]) }),
            "score": .number(match.score),
        ]
    }

    /// Damage of the index, found while it is read.
    private static func indexed<Value>(_ body: () throws(IndexError) -> Value) throws -> Value {
        do throws(IndexError) { return try body() } catch { throw SearchError.index(error) }
    }
}

extension Query.Scope {
    fileprivate init(named name: String) {
        self =
            switch name {
            case "pericope": .pericope
            case "chapter": .chapter
            default: .verse
            }
    }
}
