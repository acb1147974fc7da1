import ArgumentParser
import Foundation
import JSONText
import Library
import Search
import TextIndex

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Finds words, phrases, lemmas, Strong's numbers and grammar.",
        discussion: """
            catena search '"let me alone"'
            catena search 'H5162 NEAR/5 H7451 in:Pentateuch'
            catena search 'morph:verb.hifil.imperative lemma:ינח'
            catena search '"let me alone" as H3240' --kwic
            catena search H5162 --renderings --edition KJV,WEB
            catena search --meaning 'who prayed for his friends'
            """)

    @Argument(help: "What to look for; with --batch, nothing.")
    var query: String?

    @Option(name: .customLong("in"), help: "Only there: Pentateuch, Ex-Deut, \"Ex 32:7-14\".")
    var place: String?

    @Option(help: "Editions to search, by name, divided by commas.")
    var edition: String?

    @Option(help: "How many verses to show; 0 shows all.")
    var limit = 20

    @Option(help: "How many verses to pass over first.")
    var skip = 0

    @Option(help: "Within what words must stand together: verse, pericope or chapter.")
    var scope: ScopeName = .verse

    @Option(help: "The order of verses: canon or relevance.")
    var order: OrderName = .canon

    @Flag(help: "Search psalm titles and colophons as well.")
    var titles = false

    @Flag(help: "Only count.")
    var count = false

    @Flag(help: "Show each place on a line of its own, the words found below one another.")
    var kwic = false

    @Flag(help: "Show how the places spread over the books.")
    var distribution = false

    @Flag(help: "Show which words render a Strong's number in each edition.")
    var renderings = false

    @Flag(help: "Find passages by what they say, from a question in plain words.")
    var meaning = false

    @Flag(help: "Read JSON lines with id and query; write JSON lines with id and counts.")
    var batch = false

    @Option(help: "How the answer is set: text, json or jsonl.")
    var format: SearchFormat = .text

    func run() throws {
        let output = ByteOutput()
        defer { output.flush() }
        let searcher = try LibraryIndex.open()
        var options = SearchOptions()
        options.editions = edition?.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) } ?? []
        options.scope = scope.scope
        options.includesTitles = titles
        options.order = order == .canon ? .canon : .relevance
        if let place {
            do throws(QueryError) { try options.narrow(to: place) } catch {
                throw Failure.Mistake(message: error.message)
            }
        }
        if batch {
            try SearchBatch(searcher: searcher, options: options).run(try ByteInput(path: "-"))
            return
        }
        guard let text = query else {
            throw Failure.Mistake(message: "say what to look for, as in: catena search '\"let me alone\"'")
        }
        let asked = meaning ? nil : try SearchAnswer.query(text)
        func ask(_ searcher: Searcher) throws {
            if let asked {
                try answer(SearchAnswer(query: asked, searcher: searcher, options: options, output: output))
            } else {
                try MeaningAnswer(searcher: searcher, options: options, output: output).show(
                    text, limit: limit, format: format)
            }
        }
        do {
            do { try ask(searcher) } catch SearchError.index(let damage) {
                // Found while it was read: an index made anew answers in its stead. Nothing has been printed yet.
                try ask(LibraryIndex.renewed(after: damage))
            }
        } catch let error as SearchError {
            throw SearchAnswer.failure(error)
        }
    }

    private func answer(_ answer: SearchAnswer) throws {
        if renderings { return try answer.renderings(format: format, limit: limit <= 0 ? .max : limit) }
        if count { return try answer.count(asJSON: format != .text) }
        try answer.show(places: places, format: format, isConcordance: kwic, showsDistribution: distribution)
    }

    private var places: Range<Int> {
        let first = max(0, skip)
        return first..<(limit <= 0 ? .max : first + limit)
    }
}

enum SearchFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json, jsonl
}

enum ScopeName: String, CaseIterable, ExpressibleByArgument {
    case verse, pericope, chapter

    var scope: Query.Scope {
        switch self {
        case .verse: .verse
        case .pericope: .pericope
        case .chapter: .chapter
        }
    }
}

enum OrderName: String, CaseIterable, ExpressibleByArgument {
    case canon, relevance
}
