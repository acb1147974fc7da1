import JSONText
import Library
import Scripture

/// JSON lines in, JSON lines out, in the same order: how every command answers a batch.
///
/// An answer carries the `id` of its question. A line that cannot be answered gives `{"id":…,"error":…}` and the rest goes on; a fault of
/// the library ends the batch, with what was answered before it written.
struct BatchLines {
    let output: ByteOutput

    init(_ output: ByteOutput = ByteOutput()) { self.output = output }

    /// - Parameter answer: the members of an answer beside its `id`.
    func run(_ input: ByteInput, _ answer: (JSON) throws -> [JSON.Member]) throws {
        try run(input) { question, bytes in
            for member in try answer(question) {
                bytes.append(UInt8(ascii: ","))
                JSON.string(member.name).append(to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                member.value.append(to: &bytes)
            }
        }
    }

    /// The same for an answer that is long: each member is written as it is made, after a comma.
    func run(_ input: ByteInput, writing answer: (JSON, inout [UInt8]) throws -> Void) throws {
        defer { output.flush() }
        var input = input
        while let line = try input.nextLine() {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            let question = JSONReader.value(of: line)
            var problem: (any Error)?
            output.append { bytes in
                let start = bytes.count
                bytes += #"{"id":"#.utf8
                (question?["id"] ?? .null).append(to: &bytes)
                let end = bytes.count
                do {
                    guard let question, case .object = question else {
                        throw Failure.Mistake(message: "the line is no JSON object")
                    }
                    try answer(question, &bytes)
                } catch {
                    problem = error
                    bytes.removeSubrange((error is Fault ? start : end)...)
                    guard !(error is Fault) else { return }
                    bytes += #","error":"#.utf8
                    JSON.string(Failure.words(for: error)).append(to: &bytes)
                }
                bytes += "}\n".utf8
            }
            if let fault = problem as? Fault { throw fault }
        }
    }

    /// The text of a question of texts.
    static func text(_ question: JSON) throws -> String {
        guard let text = question["text"]?.string else {
            throw Failure.Mistake(message: "the object has no string \"text\"")
        }
        return text
    }

    /// The passage that a question's references are to be read from, where it names one.
    static func context(_ question: JSON, _ reader: ReferenceReader) throws -> Passage? {
        guard let value = question["context"], value != .null else { return nil }
        guard let text = value.string else { throw Failure.Mistake(message: "\"context\" is no string") }
        if text.isEmpty { return nil }
        do throws(ReferenceError) {
            return try reader.context(text)
        } catch {
            throw Failure.Mistake(message: "the context \(error)")
        }
    }
}
