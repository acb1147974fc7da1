import ArgumentParser
import Scripture

struct RefsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refs", abstract: "Finds the references in a text and says what they mean.",
        discussion: """
            catena refs manuscript.txt --format jsonl
            echo "see vv. 4-6" | catena refs --context "Exodus 32"
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

    func run() throws {
        let reader = ReferenceReader(languages: try languages(), versification: versification.versification)
        let output = ByteOutput()
        defer { output.flush() }
        if batch {
            try RefsBatch(reader: reader, output: output).run(try ByteInput(path: file))
            return
        }
        let home = try context.map { try RefsCommand.context($0, reader) }
        let writer = RefsWriter(format: format, output: output)
        var input = try ByteInput(path: file)
        var isEmpty = true
        if eachLine {
            var number = 0
            while let line = try input.nextLine() {
                number += 1
                let found = reader.references(in: line, context: home)
                if !found.isEmpty { isEmpty = false }
                writer.write(found, line, from: 0, line: number)
            }
        } else {
            var stream = ReferenceStream(reader, context: home)
            while let chunk = try input.next() {
                let found = stream.read(chunk)
                if !found.isEmpty { isEmpty = false }
                writer.write(found, stream.text, from: stream.textStart, line: nil)
            }
            let found = stream.finish()
            if !found.isEmpty { isEmpty = false }
            writer.write(found, stream.text, from: stream.textStart, line: nil)
        }
        if isEmpty {
            output.flush()
            throw ExitCode(1)
        }
    }

    private func languages() throws -> [Language] {
        try language.split(separator: ",").map { code in
            guard let language = Language(code: String(code)) else {
                throw Failure.Mistake(
                    message:
                        "no names are known in language \(code); there are \(Language.all.map(\.code).joined(separator: ", "))"
                )
            }
            return language
        }
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
