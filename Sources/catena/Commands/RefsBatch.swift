import JSONText
import Scripture

/// `refs --batch`: JSON lines with `id`, `text` and perhaps `context` in, the references of each out.
struct RefsBatch {
    let reader: ReferenceReader
    let rewriter: ReferenceWriter?
    let output: ByteOutput

    func run(_ input: ByteInput) throws {
        try BatchLines(output).run(input) { question, bytes in
            let text = Array(try BatchLines.text(question).utf8)
            let context = try BatchLines.context(question, reader)
            bytes += #","references":["#.utf8
            for (k, reference) in reader.references(in: text, context: context).enumerated() {
                if k > 0 { bytes.append(0x2C) }
                RefsWriter.appendObject(reference, text[reference.range], line: nil, rewriter, to: &bytes)
            }
            bytes.append(0x5D)
        }
    }
}
