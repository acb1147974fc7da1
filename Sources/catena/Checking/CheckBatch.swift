import JSONText
import Manuscript
import Scripture

/// `check --batch`: JSON lines with `id`, `text` and perhaps `context` in, the findings of each out.
struct CheckBatch {
    let run: CheckRun
    let output: ByteOutput

    func run(_ input: ByteInput) throws {
        try BatchLines(output).run(input) { [JSON.Member("findings", .array(try findings($0)))] }
    }

    private func findings(_ question: JSON) throws -> [JSON] {
        let bytes = Array(try BatchLines.text(question).utf8)
        let text: ManuscriptText
        do throws(ManuscriptError) {
            text = try run.batchReader.read(bytes, named: "-")
        } catch {
            throw Failure.Mistake(message: ManuscriptFile.words(error))
        }
        let context = try BatchLines.context(question, run.reader)
        let found: [Finding]
        do {
            found = try run.findings(in: text, context: context)
        } catch {
            throw Failure.Mistake(message: "the library's index cannot be read: \(error)")
        }
        return CheckedFile(text, file: bytes, findings: found).json
    }
}
