import JSONText
import Study

/// `scenes --batch`: JSON lines with `id` and `refs`, or `scene`, in; the scenes for each out.
struct ScenesBatch {
    let pages: ScenesPages
    let limit: Int

    func run(_ input: ByteInput) throws {
        try BatchLines().run(input) { [JSON.Member("scenes", .array(try scenes($0)))] }
    }

    private func scenes(_ question: JSON) throws -> [JSON] {
        var limit = limit
        if case .integer(let asked)? = question["limit"] { limit = max(1, asked) }
        if let name = question["scene"]?.string {
            let passage = try question["in"]?.string.map(PassageArgument.passage)
            return try pages.page(of: name, in: passage, limit: limit).lines
        }
        guard case .array(let refs)? = question["refs"], !refs.isEmpty else {
            throw Failure.Mistake(message: "a line needs refs or a scene")
        }
        return try pages.page(like: refs.map { try PassageArgument.passage($0.string ?? "") }, limit: limit).lines
    }
}
