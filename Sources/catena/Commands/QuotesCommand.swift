import ArgumentParser
import Manuscript
import Scripture

struct QuotesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quotes", abstract: "Finds the quotations of scripture in a text and sets them beside every edition.",
        discussion: """
            catena quotes sermon.txt
            catena quotes sermon.txt --edition BSB --format jsonl
            echo '“Jesus wept” (John 11:35)' | catena quotes
            """)

    @Argument(help: "The text, UTF-8; - or nothing reads from standard input.")
    var file: String = "-"

    @Option(help: "The edition that the text is to follow; else its quotations show which.")
    var edition: String?

    @Option(help: "What references without a book count from, such as \"Exodus 32\".")
    var context: String?

    @Flag(help: "Read JSON lines with id, text and optional context; write JSON lines with id and quotations.")
    var batch = false

    @Option(help: "How quotations are written: text or jsonl.")
    var format: QuotesFormat = .text

    func run() throws {
        let finder = try LibraryQuotations.open(edition: edition)
        let reader = ReferenceReader()
        let output = ByteOutput()
        defer { output.flush() }
        if batch {
            try QuotesBatch(finder: finder, reader: reader, output: output).run(try ByteInput(path: file))
            return
        }
        let home = try context.map { try RefsCommand.context($0, reader) }
        let input = try ByteInput(path: file)
        var prose: [UInt8] = []
        while let piece = try input.next() { prose += piece }
        let references = reader.references(in: prose, context: home)
        let found = try finder.quotations(in: .plain(prose, name: file), references: references)
        QuotesWriter(format: format, output: output).write(found, prose, references)
        if found.isEmpty {
            output.flush()
            throw ExitCode(1)
        }
    }
}

enum QuotesFormat: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl
}
