import JSONText
import Scripture

/// `refs --batch`: JSON lines in, JSON lines out, in the same order.
struct RefsBatch {
    let reader: ReferenceReader
    let rewriter: ReferenceWriter?
    let output: ByteOutput

    func run(_ input: ByteInput) throws {
        var input = input
        while let line = try input.nextLine() {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            let request = JSONReader.value(of: line)
            let id = request?["id"] ?? .null
            output.append { bytes in
                bytes += #"{"id":"#.utf8
                id.append(to: &bytes)
                do throws(BatchProblem) {
                    try append(references(request), to: &bytes)
                } catch {
                    bytes += #","error":"#.utf8
                    JSON.string(error.message).append(to: &bytes)
                }
                bytes += "}\n".utf8
            }
        }
    }

    private struct BatchProblem: Error {
        var message: String
    }

    private func references(_ request: JSON?) throws(BatchProblem) -> (text: [UInt8], found: [Reference]) {
        guard let request, case .object = request else { throw BatchProblem(message: "the line is no JSON object") }
        guard let text = request["text"]?.string else {
            throw BatchProblem(message: "the object has no string \"text\"")
        }
        let bytes = Array(text.utf8)
        return (bytes, reader.references(in: bytes, context: try context(request["context"])))
    }

    private func context(_ value: JSON?) throws(BatchProblem) -> Passage? {
        guard let value, value != .null else { return nil }
        guard let text = value.string else { throw BatchProblem(message: "\"context\" is no string") }
        if text.isEmpty { return nil }
        do throws(ReferenceError) {
            return try reader.context(text)
        } catch {
            throw BatchProblem(message: "the context \(error)")
        }
    }

    private func append(_ result: (text: [UInt8], found: [Reference]), to bytes: inout [UInt8]) {
        bytes += #","references":["#.utf8
        for (k, reference) in result.found.enumerated() {
            if k > 0 { bytes.append(0x2C) }
            RefsWriter.appendObject(reference, result.text[reference.range], line: nil, rewriter, to: &bytes)
        }
        bytes.append(0x5D)
    }
}
