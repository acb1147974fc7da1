import Foundation
import JSONText
import Manuscript
import Scripture

/// `check --batch`: JSON lines in, JSON lines out, in the same order.
struct CheckBatch {
    let run: CheckRun
    let output: ByteOutput

    func run(_ input: ByteInput) throws {
        var input = input
        while let line = try input.nextLine() {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            let request = JSONReader.value(of: line)
            var members = [JSON.Member("id", request?["id"] ?? .null)]
            do throws(Problem) {
                members.append(JSON.Member("findings", .array(try findings(request))))
            } catch {
                members.append(JSON.Member("error", .string(error.message)))
            }
            output.append { bytes in
                JSON.object(members).append(to: &bytes)
                bytes.append(0x0A)
            }
        }
    }

    private struct Problem: Error {
        var message: String
    }

    private func findings(_ request: JSON?) throws(Problem) -> [JSON] {
        guard let request, case .object = request else { throw Problem(message: "the line is no JSON object") }
        guard let words = request["text"]?.string else { throw Problem(message: "the object has no string \"text\"") }
        let bytes = Array(words.utf8)
        let text: ManuscriptText
        do throws(ManuscriptError) {
            text = try run.batchReader.read(bytes, named: "-")
        } catch {
            throw Problem(message: ManuscriptFile.words(error))
        }
        let context = try context(request["context"])
        let found: [Finding]
        do {
            found = try run.findings(in: text, context: context)
        } catch {
            throw Problem(message: "the library's index cannot be read: \(error)")
        }
        return CheckedFile(text, file: bytes, findings: found).json
    }

    private func context(_ value: JSON?) throws(Problem) -> Passage? {
        guard let value, value != .null else { return nil }
        guard let text = value.string else { throw Problem(message: "\"context\" is no string") }
        if text.isEmpty { return nil }
        do throws(ReferenceError) {
            return try run.reader.context(text)
        } catch {
            throw Problem(message: "the context \(error)")
        }
    }
}
