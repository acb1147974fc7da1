import ArgumentParser
import Foundation
import JSONText
import Library
import Philology
import Scripture
import Search
import TextIndex

/// What the search command says.
struct SearchAnswer {
    let query: Query
    let searcher: Searcher
    let options: SearchOptions
    let output: ByteOutput

    static func query(_ text: String) throws -> Query {
        do throws(QueryError) {
            return try Query(text)
        } catch {
            throw Failure.Mistake(message: "\(error.message)\n\(error.marked(in: text))")
        }
    }

    static func words(_ error: SearchError) -> String {
        switch error {
        case .noEdition(let name, let known):
            "there is no edition “\(name)” in this library; it has \(known.joined(separator: ", "))"
        case .index(let error): "\(error)"
        }
    }

    static func failure(_ error: SearchError) -> any Error {
        switch error {
        case .noEdition: Failure.Mistake(message: words(error))
        case .index(let error):
            Fault(
                .damaged, "\(error); make it anew with: catena library build",
                at: LibraryFolder.standard(environment: ProcessInfo.processInfo.environment).index)
        }
    }

    /// How each edition renders the query's Strong's number.
    func renderings(format: SearchFormat, limit: Int) throws {
        guard let number = StrongsNumber(query.text) else {
            throw Failure.Mistake(message: "--renderings takes a Strong's number, such as H5162")
        }
        let editions = try searcher.renderings(of: number, in: options.editions)
        if format == .text {
            write(SearchPage(terminal: Terminal(.output)).renderings(editions, limit: limit))
        } else {
            for edition in editions {
                write(
                    JSON.object([
                        .init("edition", .string(edition.edition)), .init("estimated", .bool(edition.isEstimated)),
                        .init("untold", .integer(edition.untold)),
                        .init(
                            "renderings",
                            .array(
                                edition.renderings.map {
                                    .object([.init("words", .string($0.words)), .init("count", .integer($0.count))])
                                })),
                    ]).text)
            }
        }
        if editions.allSatisfy(\.renderings.isEmpty) {
            throw Failure.NothingFound(message: "no edition searched renders \(number)")
        }
    }

    /// Says where nothing was found, and what is spelled much like it.
    private func nothingFound(_ results: SearchResults) throws -> Failure.NothingFound {
        let editions = results.counts.map(\.edition).joined(separator: ", ")
        let similar = try searcher.similarSpellings(for: query, options)
        return Failure.NothingFound(
            message: "nothing found in \(editions)"
                + (similar.isEmpty ? "" : "; did you mean \(similar.joined(separator: ", "))?"))
    }

    func count(asJSON: Bool) throws {
        let count = try searcher.count(query, options)
        if asJSON {
            write(
                JSON.object([
                    .init("verses", .integer(count.verses)), .init("occurrences", .integer(count.occurrences)),
                ]).text)
        } else {
            write(Self.words(count))
        }
        if count.verses == 0 { throw ExitCode(1) }
    }

    func show(places: Range<Int>, format: SearchFormat, isConcordance: Bool, showsDistribution: Bool) throws {
        let results = try searcher.search(query, options)
        do {
            let matches = try results.matches(places)
            switch format {
            case .json: write(json(results, matches).text)
            case .jsonl: for match in matches { write(Self.json(match).text) }
            case .text:
                let page = SearchPage(terminal: Terminal(.output))
                for match in matches { write(isConcordance ? page.concordance(match) : page.verse(match)) }
                if showsDistribution { write(page.distribution(try results.distribution())) }
                if results.count > 0 { write(page.summary(results, shown: places.clamped(to: 0..<results.count))) }
            }
        } catch {
            throw SearchError.index(error)
        }
        if results.count == 0 { throw try nothingFound(results) }
    }

    private func json(_ results: SearchResults, _ matches: [SearchMatch]) -> JSON {
        .object([
            .init("query", .string(query.text)), .init("verses", .integer(results.total.verses)),
            .init("occurrences", .integer(results.total.occurrences)),
            .init(
                "editions",
                .array(
                    results.counts.map { edition, count in
                        .object([
                            .init("edition", .string(edition)), .init("verses", .integer(count.verses)),
                            .init("occurrences", .integer(count.occurrences)),
                        ])
                    })),
            .init("results", .array(matches.map(Self.json))),
        ])
    }

    private static func json(_ match: SearchMatch) -> JSON {
        .object([
            .init("osis", .string(match.commonVerse.osis)), .init("edition", .string(match.edition)),
            .init("text", .string(match.text)),
            .init("matches", .array(match.ranges.map { .integers([$0.lowerBound, $0.upperBound]) })),
            .init("score", .number(match.score)),
        ])
    }

    static func words(_ count: SearchCount) -> String {
        "\(count.verses) \(count.verses == 1 ? "verse" : "verses"), "
            + "\(count.occurrences) \(count.occurrences == 1 ? "occurrence" : "occurrences")"
    }

    func write(_ line: String) {
        output.append { bytes in
            bytes += line.utf8
            bytes.append(0x0A)
        }
    }
}
