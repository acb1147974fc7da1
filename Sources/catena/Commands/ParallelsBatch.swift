import JSONText
import Scripture
import Study

/// `parallels --batch`: JSON lines with `id` and `ref` in, the parallels of each out.
struct ParallelsBatch {
    let pages: ParallelsPages
    let limit: Int

    func run(_ input: ByteInput) throws {
        try BatchLines().run(input) { question in
            guard let reference = question["ref"]?.string else {
                throw Failure.Mistake(message: "a line needs a ref")
            }
            let passage = try PassageArgument.passage(reference)
            return [
                JSON.Member("ref", .string(passage.osis)),
                JSON.Member("parallels", .array(try pages.records(of: passage, limit: limit))),
            ]
        }
    }
}
