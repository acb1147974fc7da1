internal import Logging
internal import Questions
internal import Synchronization

/// What all requests of a server share.
final class Desk: Sendable {
    let shelf: LibraryShelf
    let metrics: Metrics
    let limits: Limits
    let version: String
    let logger: Logger
    let assistant: AssistantDoor?
    let cache: ResponseCache
    let threads = AnsweringThreads()
    private let inHand = Mutex(0)
    private let ending = Atomic(false)

    init(
        shelf: LibraryShelf, metrics: Metrics, limits: Limits, version: String, assistant: AssistantDoor?,
        logger: Logger
    ) {
        self.assistant = assistant
        self.shelf = shelf
        self.metrics = metrics
        self.limits = limits
        self.version = version
        self.logger = logger
        cache = ResponseCache(limit: limits.kept)
    }

    /// Takes a request in hand, unless there are too many.
    func take() -> Bool {
        inHand.withLock { count in
            guard count < limits.requests else { return false }
            count += 1
            return true
        }
    }

    func release() { inHand.withLock { $0 -= 1 } }

    /// The server is about to end: each answer is the last of its connection.
    func end() { ending.store(true, ordering: .relaxed) }

    var isEnding: Bool { ending.load(ordering: .relaxed) }

    var requestsInHand: Int { inHand.withLock { $0 } }
}
