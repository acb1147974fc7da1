import JSONText
import Library
import Patterns
import Search
import Study

/// `study --batch`: JSON lines with `id`, `question` and perhaps `passage` and `phrase` in, studies out.
struct StudyBatch {
    let library: Library
    let searcher: Searcher
    let editions: [Resource]
    /// Shared, so that a scene is looked for in the canon once.
    let scenes: SceneFinder?
    let likeness: VerseLikeness
    let options: StudyOptions

    func run(_ input: ByteInput) throws {
        try BatchLines().run(input) { question in
            guard case .object(let members) = try study(question).json else { return [] }
            return members
        }
    }

    private func study(_ question: JSON) throws -> Study {
        let passage = try question["passage"]?.string.flatMap { $0.isEmpty ? nil : try PassageArgument.passage($0) }
        return try Study(
            question["question"]?.string ?? "", passage: passage, phrase: question["phrase"]?.string,
            editions: editions, of: library, searcher: searcher, scenes: scenes, likeness: likeness,
            options: options)
    }
}
