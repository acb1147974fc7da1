import JSONText
import Library
import Patterns
import Scripture
import Search
import Study

/// `study --batch`: JSON lines with `id`, `question` and perhaps `passage` and `phrase` in, studies out, in the same order.
struct StudyBatch {
    let library: Library
    let searcher: Searcher
    let editions: [Resource]
    /// Shared, so that a scene is looked for in the canon once.
    let scenes: SceneFinder?
    let likeness: VerseLikeness
    let options: StudyOptions
    let output: ByteOutput

    func run(_ input: ByteInput) throws {
        var input = input
        while let line = try input.nextLine() {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            let request = JSONReader.value(of: line)
            var members = [JSON.Member("id", request?["id"] ?? .null)]
            do {
                if case .object(let study) = try study(request).json { members += study }
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

    private func study(_ request: JSON?) throws -> Study {
        guard let request, case .object = request else { throw Failure.Mistake(message: "the line is no JSON object") }
        let passage = try request["passage"]?.string.flatMap { $0.isEmpty ? nil : try PassageArgument.passage($0) }
        return try Study(
            request["question"]?.string ?? "", passage: passage, phrase: request["phrase"]?.string, editions: editions,
            of: library, searcher: searcher, scenes: scenes, likeness: likeness, options: options)
    }
}
