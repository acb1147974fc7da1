import JSONText
import Library
import Patterns
import Scripture
import Study

/// `scenes --batch`: JSON lines with `id` and `refs`, or `scene`, in; the scenes for each out, in the same order.
struct ScenesBatch {
    let answer: ScenesAnswer
    let limit: Int
    let output: ByteOutput

    func run(_ input: ByteInput) throws {
        var input = input
        while let line = try input.nextLine() {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            let request = JSONReader.value(of: line)
            var members = [JSON.Member("id", request?["id"] ?? .null)]
            do {
                members.append(.init("scenes", .array(try scenes(request))))
            } catch let fault as Fault {
                throw fault
            } catch {
                members.append(.init("error", .string(Failure.words(for: error))))
            }
            output.append { bytes in
                JSON.object(members).append(to: &bytes)
                bytes.append(0x0A)
            }
        }
    }

    private func scenes(_ request: JSON?) throws -> [JSON] {
        guard let request, case .object = request else { throw Failure.Mistake(message: "the line is no JSON object") }
        var limit = limit
        if case .integer(let asked)? = request["limit"] { limit = max(1, asked) }
        if let name = request["scene"]?.string {
            let passage = try request["in"]?.string.map(PassageArgument.passage)
            return try answer.page(name, in: passage, limit: limit).lines
        }
        guard case .array(let refs)? = request["refs"], !refs.isEmpty else {
            throw Failure.Mistake(message: "a line needs refs or a scene")
        }
        return try answer.like(refs.map { try PassageArgument.passage($0.string ?? "") }, limit: limit).lines
    }
}
