import Foundation
import JSONText
import Search

/// `search --batch`: one count a line, in the order of the questions.
struct SearchBatch {
    let searcher: Searcher
    let options: SearchOptions
    let output: ByteOutput

    func run(_ input: ByteInput) throws {
        var input = input
        while let line = try input.nextLine() {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            let request = JSONReader.value(of: line)
            var members = [JSON.Member("id", request?["id"] ?? .null)]
            do {
                let count = try count(request)
                members.append(JSON.Member("verses", .integer(count.verses)))
                members.append(JSON.Member("occurrences", .integer(count.occurrences)))
                if case .integer(let times)? = request?["repeat"] {
                    members.append(JSON.Member("microseconds", .number(try medianTime(request, times: times))))
                }
            } catch let problem as Problem {
                members.append(JSON.Member("error", .string(problem.message)))
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

    /// How long the question takes in this process, for benchmarks: the median over `times` more askings, its reading included.
    private func medianTime(_ request: JSON?, times: Int) throws -> Double {
        var durations: [Duration] = []
        for _ in 0..<min(max(times, 1), 10_000) {
            let start = ContinuousClock.now
            _ = try count(request)
            durations.append(ContinuousClock.now - start)
        }
        durations.sort()
        return Double(durations[durations.count / 2].components.attoseconds) / 1e12
    }

    private func count(_ request: JSON?) throws -> SearchCount {
        guard let request else { throw Problem(message: "this line is no JSON") }
        guard case .string(let text)? = request["query"] else { throw Problem(message: "a line needs a query") }
        do {
            var options = options
            if case .string(let edition)? = request["edition"] {
                options.editions = edition.split(separator: ",").map(String.init)
            }
            if case .string(let place)? = request["in"] { try options.narrow(to: place) }
            return try searcher.count(Query(text), options)
        } catch let error as QueryError {
            throw Problem(message: "\(error.message) (at byte \(error.range.lowerBound))")
        } catch let error as SearchError {
            throw Problem(message: SearchAnswer.words(error))
        }
    }
}
