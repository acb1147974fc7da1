import ArgumentParser
import Foundation
import Library
import Scripture

struct RefsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refs", abstract: "Finds the references in a text and says what they mean.",
        discussion: """
            catena refs manuscript.txt --format jsonl
            echo "see vv. 4-6" | catena refs --context "Exodus 32"
            echo "Acts 8:37" | catena refs --edition WEB
            echo "Mal 4:1" | catena refs --style full --language de --to org
            """)

    @Argument(help: "The text, UTF-8; - or nothing reads from standard input.")
    var file: String = "-"

    @Flag(help: "Take every line for a text of its own; offsets count from its beginning.")
    var eachLine = false

    @Option(help: "What references without a book count from, such as \"Exodus 32\".")
    var context: String?

    @Flag(help: "Read JSON lines with id, text and optional context; write JSON lines with id and references.")
    var batch = false

    @Option(help: "How references are written: text or jsonl.")
    var format: RefsFormat = .text

    @Option(help: "Languages whose names are read, comma-separated, such as en,de; the first decides.")
    var language = "en"

    @Option(help: "The numbering the text uses: eng, org, lxx, vul, rso or rsc.")
    var versification: VersificationName = .eng

    @Option(help: "Report the verses that this edition of the library leaves out, such as WEB.")
    var edition: String?

    @Option(help: "Write each reference anew as well: osis, usfm, full, short, compact or spoken.")
    var style: StyleName?

    @Option(help: "The numbering to write them in: eng, org, lxx, vul, rso or rsc; osis unless --style says another.")
    var to: VersificationName?

    func run() throws {
        let languages = try languages()
        let reader = ReferenceReader(
            languages: languages, versification: versification.versification,
            edition: try edition.map { try EditionVerses(edition: $0, numbering: versification.versification).contains }
        )
        let rewriter =
            style == nil && to == nil
            ? nil
            : ReferenceWriter(style?.style ?? .osis, language: languages[0], versification: to?.versification)
        let output = ByteOutput()
        defer { output.flush() }
        if batch {
            try RefsBatch(reader: reader, rewriter: rewriter, output: output).run(try ByteInput(path: file))
            return
        }
        let home = try context.map { try RefsCommand.context($0, reader) }
        let writer = RefsWriter(format: format, rewriter: rewriter, output: output)
        let input = try ByteInput(path: file)
        let count =
            eachLine ? try readLines(of: input, reader, home, writer) : try readWhole(input, reader, home, writer)
        if count == 0 {
            output.flush()
            throw ExitCode(1)
        }
    }

    /// - Returns: how many references were found.
    private func readWhole(
        _ input: ByteInput, _ reader: ReferenceReader, _ home: Passage?, _ writer: RefsWriter
    ) throws -> Int {
        var stream = ReferenceStream(reader, context: home)
        var count = 0
        while let piece = try input.next() {
            let found = stream.read(piece)
            count += found.count
            writer.write(found, stream.text, from: stream.textStart, line: nil)
        }
        let found = stream.finish()
        writer.write(found, stream.text, from: stream.textStart, line: nil)
        return count + found.count
    }

    /// Every line is a stream of its own, so that a line of any length is read in constant memory.
    private func readLines(
        of input: ByteInput, _ reader: ReferenceReader, _ home: Passage?, _ writer: RefsWriter
    ) throws -> Int {
        var input = input
        var stream = ReferenceStream(reader, context: home)
        var count = 0, number = 1
        func write(_ found: [Reference], _ stream: ReferenceStream) {
            count += found.count
            writer.write(found, stream.text, from: stream.textStart, line: number)
        }
        while let (part, endsLine) = try input.nextPartOfLine() {
            write(stream.read(part), stream)
            guard endsLine else { continue }
            write(stream.finish(), stream)
            number += 1
            stream = ReferenceStream(reader, context: home)
        }
        write(stream.finish(), stream)
        return count
    }

    private func languages() throws -> [Language] {
        let languages = try language.split(separator: ",").map { code in
            guard let language = Language(code: String(code)) else {
                throw Failure.Mistake(
                    message:
                        "no names are known in language \(code); there are \(Language.all.map(\.code).joined(separator: ", "))"
                )
            }
            return language
        }
        return languages.isEmpty ? [.english] : languages
    }

    static func context(_ text: String, _ reader: ReferenceReader) throws -> Passage {
        do throws(ReferenceError) {
            return try reader.context(text)
        } catch {
            throw Failure.Mistake(message: "the context \(error)")
        }
    }
}

enum RefsFormat: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl
}

/// A versification as an option names it.
enum VersificationName: String, ExpressibleByArgument, CaseIterable {
    case eng, org, lxx, vul, rso, rsc

    var versification: Versification { Versification(rawValue: rawValue) ?? .eng }
}

/// A style of writing as an option names it.
enum StyleName: String, ExpressibleByArgument, CaseIterable {
    case osis, usfm, full, short, compact, spoken

    var style: ReferenceStyle { ReferenceStyle(rawValue: rawValue) ?? .osis }
}
