internal import Synchronization

/// Answers that must be made in time, looked over once a second: a timer for each would cost more than many an answer.
final class Deadlines: Sendable {
    private struct Waiting {
        var until: ContinuousClock.Instant
        var outcome: Outcome
    }

    private struct State {
        var next = 0
        var waiting: [Int: Waiting] = [:]
    }

    private let state = Mutex(State())
    private let time: Duration

    /// - Parameter time: how long an answer may take.
    init(_ time: Duration) { self.time = time }

    /// Settles an outcome as late when its time is over, unless it is let go of before.
    /// - Returns: what to let go of it by.
    func watch(_ outcome: Outcome) -> Int {
        let until = ContinuousClock.now + time
        return state.withLock { state in
            state.next += 1
            state.waiting[state.next] = Waiting(until: until, outcome: outcome)
            return state.next
        }
    }

    func unwatch(_ number: Int) {
        state.withLock { _ = $0.waiting.removeValue(forKey: number) }
    }

    /// Looks them over until the task is cancelled.
    func run() async throws {
        while true {
            try await Task.sleep(for: .seconds(1))
            let now = ContinuousClock.now
            let late = state.withLock { state in state.waiting.values.filter { $0.until <= now } }
            for each in late { each.outcome.settle(.late) }
        }
    }
}
