internal import Synchronization

/// So many places and no more.
final class Places: Sendable {
    private let limit: Int
    private let count = Mutex(0)

    init(_ limit: Int) { self.limit = limit }

    /// Takes a place, unless all are taken.
    func take() -> Bool {
        count.withLock { count in
            guard count < limit else { return false }
            count += 1
            return true
        }
    }

    func release() { count.withLock { $0 -= 1 } }

    var taken: Int { count.withLock { $0 } }
}
