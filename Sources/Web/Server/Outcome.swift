internal import Synchronization

/// What becomes of a request that is being answered: whichever comes first.
final class Outcome: Sendable {
    enum End: Sendable {
        case answered(SiteResponse)
        /// The client has gone.
        case gone
        /// It took longer than an answer may.
        case late
    }

    private struct State {
        var end: End?
        var waiting: CheckedContinuation<End, Never>?
        var act: (@Sendable (End) -> Void)?
    }

    private let state: Mutex<State>

    init(_ waiting: CheckedContinuation<End, Never>) { state = Mutex(State(waiting: waiting)) }

    /// Settles it; all but the first call are no matter.
    func settle(_ end: End) {
        let (waiting, act) = state.withLock { state in
            if state.end == nil { state.end = end }
            return (state.waiting.take(), state.act.take())
        }
        waiting?.resume(returning: end)
        act?(end)
    }

    /// Calls `act` once when it is settled, at once where it is.
    func whenSettled(_ act: @escaping @Sendable (End) -> Void) {
        let end = state.withLock { state in
            if state.end == nil { state.act = act }
            return state.end
        }
        if let end { act(end) }
    }
}
