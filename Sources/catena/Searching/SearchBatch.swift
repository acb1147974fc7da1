import Foundation
import JSONText
import Search

/// `search --batch`: one count a line, in the order of the questions.
struct SearchBatch {
    let searcher: Searcher
    let options: SearchOptions

    func run(_ input: ByteInput) throws {
        try BatchLines().run(input) { question in
            let count = try count(question)
            var members = [
                JSON.Member("verses", .integer(count.verses)), JSON.Member("occurrences", .integer(count.occurrences)),
            ]
            if case .integer(let times)? = question["repeat"] {
                members.append(JSON.Member("microseconds", .number(try medianTime(question, times: times))))
            }
            return members
        }
    }

    /// How long the question takes in this process, for benchmarks: the median over `times` more askings, its reading included.
    private func medianTime(_ question: JSON, times: Int) throws -> Double {
        var durations: [Duration] = []
        for _ in 0..<min(max(times, 1), 10_000) {
            let start = ContinuousClock.now
            _ = try count(question)
            durations.append(ContinuousClock.now - start)
        }
        durations.sort()
        return Double(durations[durations.count / 2].components.attoseconds) / 1e12
    }

    private func count(_ question: JSON) throws -> SearchCount {
        guard case .string(let text)? = question["query"] else {
            throw Failure.Mistake(message: "a line needs a query")
        }
        do {
            var options = options
            if case .string(let edition)? = question["edition"] {
                options.editions = edition.split(separator: ",").map(String.init)
            }
            if case .string(let place)? = question["in"] { try options.narrow(to: place) }
            return try searcher.count(Query(text), options)
        } catch let error as QueryError {
            throw Failure.Mistake(message: "\(error.message) (at byte \(error.range.lowerBound))")
        } catch let error as SearchError {
            throw Failure.Mistake(message: SearchAnswer.words(error))
        }
    }
}
