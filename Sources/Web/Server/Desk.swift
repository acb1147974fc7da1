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
    let presences = Presences()
    let deadlines: Deadlines
    /// Where bodies are taken in; kept apart, so that those that come slowly keep no one else out.
    let reading: Places
    /// Where answers are made.
    let answering: Places
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
        deadlines = Deadlines(.seconds(limits.answerSeconds))
        reading = Places(limits.requests)
        answering = Places(limits.requests)
    }

    /// The server is about to end: each answer is the last of its connection.
    func end() { ending.store(true, ordering: .relaxed) }

    var isEnding: Bool { ending.load(ordering: .relaxed) }
}
