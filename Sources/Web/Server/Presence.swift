internal import Synchronization

/// Whether the client of a connection is still there to hear an answer.
final class Presence: Sendable {
    private struct State {
        var isGone = false
        var whenGone: (@Sendable () -> Void)?
    }

    private let state = Mutex(State())

    /// The client has closed its side, or the connection has ended.
    func leave() {
        let act = state.withLock { state in
            state.isGone = true
            return state.whenGone.take()
        }
        act?()
    }

    /// Calls `act` once when the client goes, at once where it has gone.
    func watch(_ act: @escaping @Sendable () -> Void) {
        let isGone = state.withLock { state in
            if !state.isGone { state.whenGone = act }
            return state.isGone
        }
        if isGone { act() }
    }

    func unwatch() { state.withLock { $0.whenGone = nil } }
}
