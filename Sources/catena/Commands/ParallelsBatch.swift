import JSONText
import Library
import Scripture
import Study

/// `parallels --batch`: JSON lines with `id` and `ref` in, the parallels of each out, in the same order.
struct ParallelsBatch {
    let pages: ParallelsPages
    let limit: Int
    let output: ByteOutput

    func run(_ input: ByteInput) throws {
        var input = input
        while let line = try input.nextLine() {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            let request = JSONReader.value(of: line)
            var members = [JSON.Member("id", request?["id"] ?? .null)]
            do {
                guard let reference = request?["ref"]?.string else {
                    throw Failure.Mistake(message: "a line needs a ref")
                }
                let passage = try PassageArgument.passage(reference)
                members.append(.init("ref", .string(passage.osis)))
                members.append(.init("parallels", .array(try pages.records(of: passage, limit: limit))))
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
}
