import JSONText
import Manuscript
import Questions
import Scripture

/// `quotes --batch`: JSON lines with `id`, `text` and perhaps `context` in, the quotations of each out.
struct QuotesBatch {
    let finder: QuotationFinder
    let reader: ReferenceReader
    let output: ByteOutput

    func run(_ input: ByteInput) throws {
        try BatchLines(output).run(input) { question in
            let prose = Array(try BatchLines.text(question).utf8)
            let references = reader.references(in: prose, context: try BatchLines.context(question, reader))
            let found = try finder.quotations(in: .plain(prose, name: "-"), references: references)
            return [JSON.Member("quotations", .array(found.map { QuotationObject.json($0, prose, references) }))]
        }
    }
}
