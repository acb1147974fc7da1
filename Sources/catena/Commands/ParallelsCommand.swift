import ArgumentParser
import JSONText
import Library
import Scripture
import Study

struct ParallelsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parallels", abstract: "Passages that are like one, the nearest first, each with the reasons.",
        discussion: """
            catena parallels "Exod 32:10"
            catena parallels "Isa 53" --limit 20
            catena parallels "Ps 22" --format svg > psalm-22.svg
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, markdown, html, json, jsonl, svg
    }

    @Argument(help: "The passage, from a verse to about a chapter.")
    var reference: String?

    @Option(help: "How many to show.")
    var limit = 10

    @Option(help: "How the answer is set: text, markdown, html, json, jsonl, or svg for a picture.")
    var format: Format = .text

    @Flag(help: "Read JSON lines with id and ref; write the parallels as JSON for each.")
    var batch = false

    @OptionGroup var library: LibraryOptions

    func run() throws {
        guard limit > 0 else { throw Failure.Mistake(message: "--limit takes a number from 1 up") }
        let passage = batch ? nil : try reference.map(PassageArgument.passage)
        guard passage != nil || batch else { throw Failure.Mistake(message: "name a passage, or use --batch") }
        let library = try library.open()
        guard let passage else {
            let pages = ParallelsPages(library, try LibraryParallels.open())
            return try ParallelsBatch(pages: pages, limit: limit).run(try ByteInput(path: "-"))
        }
        let page = try LibraryParallels.asking { index in
            try ParallelsPages(library, index).page(of: passage, limit: format == .svg ? max(limit, 40) : limit)
        }
        guard !page.isEmpty else {
            throw Failure.NothingFound(message: "nothing is like \(passage.name), or it stands outside the 66 books")
        }
        switch format {
        case .text: DocumentFormat.text.write(page.document, json: "")
        case .markdown: DocumentFormat.markdown.write(page.document, json: "")
        case .html: DocumentFormat.html.write(page.document, json: "")
        case .json: Terminal(.output).write(JSON.array(page.records).text + "\n")
        case .jsonl: for record in page.records { Terminal(.output).write(record.text + "\n") }
        case .svg: Terminal(.output).write(page.picture)
        }
    }
}
