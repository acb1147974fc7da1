import JSONText
import Scripture
import Search

/// What the search command says to a question in plain words.
struct MeaningAnswer {
    let searcher: Searcher
    let options: SearchOptions
    let output: ByteOutput

    func show(_ question: String, limit: Int, format: SearchFormat) throws {
        let matches = try searcher.meaning(question, limit: limit <= 0 ? 1000 : limit, options)
        switch format {
        case .json:
            write(
                JSON.object([.init("question", .string(question)), .init("results", .array(matches.map(Self.json)))])
                    .text)
        case .jsonl: for match in matches { write(Self.json(match).text) }
        case .text:
            let page = SearchPage(terminal: Terminal(.output))
            for match in matches { write(page.meaning(match)) }
        }
        if matches.isEmpty {
            throw Failure.NothingFound(message: "nothing speaks to “\(question)”; try other words for it")
        }
    }

    private func write(_ line: String) {
        output.append { bytes in
            bytes += line.utf8
            bytes.append(0x0A)
        }
    }

    private static func json(_ match: MeaningMatch) -> JSON {
        .object([
            .init("osis", .string(match.verse.osis)), .init("edition", .string(match.edition)),
            .init("text", .string(match.text)),
            .init("score", .number(match.score)),
            .init(
                "evidence",
                .array(
                    match.evidence.map {
                        .object([.init("kind", .string($0.kind.rawValue)), .init("why", .string($0.text))])
                    })),
        ])
    }
}
