import JSONText
import Manuscript
import Questions
import Scripture

/// `quotes --batch`: JSON lines in, JSON lines out, in the same order.
struct QuotesBatch {
    let finder: QuotationFinder
    let reader: ReferenceReader
    let output: ByteOutput

    private struct Problem: Error {
        var message: String
    }

    func run(_ input: ByteInput) throws {
        var input = input
        while let line = try input.nextLine() {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            let request = JSONReader.value(of: line)
            var members = [JSON.Member("id", request?["id"] ?? .null)]
            do throws(Problem) {
                members.append(.init("quotations", .array(try quotations(request))))
            } catch {
                members.append(.init("error", .string(error.message)))
            }
            output.append { bytes in
                JSON.object(members).append(to: &bytes)
                bytes.append(0x0A)
            }
        }
    }

    private func quotations(_ request: JSON?) throws(Problem) -> [JSON] {
        guard let request, case .object = request else { throw Problem(message: "the line is no JSON object") }
        guard let text = request["text"]?.string else { throw Problem(message: "the object has no string \"text\"") }
        let prose = Array(text.utf8)
        let references = reader.references(in: prose, context: try context(request["context"]))
        do {
            return try finder.quotations(in: .plain(prose, name: "-"), references: references)
                .map { QuotationObject.json($0, prose, references) }
        } catch { throw Problem(message: "\(error)") }
    }

    private func context(_ value: JSON?) throws(Problem) -> Passage? {
        guard let value, value != .null else { return nil }
        guard let text = value.string else { throw Problem(message: "\"context\" is no string") }
        if text.isEmpty { return nil }
        do throws(ReferenceError) { return try reader.context(text) } catch {
            throw Problem(message: "the context \(error)")
        }
    }
}
