internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore
public import Questions
internal import ServiceLifecycle
internal import UnixSignals

/// The site on a socket: the one place that knows Hummingbird.
public struct WebServer: Sendable {
    public struct Options: Sendable {
        public var host = "127.0.0.1"
        /// 0 takes any free port.
        public var port = 8484
        public var limits = Limits()
        /// What answers at `/mcp`; `nil` where nothing does.
        public var assistant: AssistantDoor?

        public init() {}
    }

    private let shelf: LibraryShelf
    private let options: Options
    private let version: String

    /// - Parameter shelf: the library, open, so that what is wrong with it has been told before anything listens.
    public init(_ shelf: LibraryShelf, options: Options, version: String) {
        self.shelf = shelf
        self.options = options
        self.version = version
    }

    /// Serves until the process is told to end (SIGTERM or SIGINT); requests in hand are answered first.
    /// - Parameters:
    ///   - log: takes a line of JSON for each request and each event; `nil` where no one wants them.
    ///   - ready: called once with the address, when the first request can come.
    public func run(log: (@Sendable (String) -> Void)?, ready: @escaping @Sendable (String) -> Void) async throws {
        var logger = Logger(label: "catena") { _ in JSONLog(write: log ?? { _ in }) }
        logger.logLevel = log == nil ? .critical : .info
        let metrics = Metrics()
        let desk = Desk(
            shelf: shelf, metrics: metrics, limits: options.limits, version: version, assistant: options.assistant,
            logger: logger)
        let responder = CallbackResponder<ExchangeContext> { request, context in
            await Exchange(request, context, desk).response()
        }
        let host = options.host
        let limits = options.limits
        let app = Application(
            responder: responder,
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [ConnectionKeeper(limits: limits, presences: desk.presences)],
                    idleTimeout: .seconds(Int64(limits.idleSeconds)),
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: 64 << 10, maxHeaderListSize: 80 << 10, maxHeaderFieldCount: 100))),
            configuration: .init(
                address: .hostname(host, port: options.port), backlog: 1024,
                availableConnectionsDelegate: MaximumAvailableConnections(limits.connections, logger: logger)),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? 0
                ready("http://\(host.contains(":") ? "[\(host)]" : host):\(port)/")
            }, logger: logger)
        try await run(app, desk, logger)
    }

    /// Runs until the first signal and then to the end of what is in hand; until the second at most.
    private func run(_ app: some Service, _ desk: Desk, _ logger: Logger) async throws {
        let limits = options.limits
        let group = ServiceGroup(configuration: .init(services: [app], logger: logger))
        let signals = await UnixSignalsSequence(trapping: .sigterm, .sigint)
        let running = Task { try await group.run() }
        let ending = Task {
            var isTold = false
            for await _ in signals {
                guard !isTold else { return running.cancel() }
                isTold = true
                desk.end()
                // Those who have come to the door are let in before it is closed.
                try await Task.sleep(for: .nanoseconds(limits.unheard.nanoseconds))
                await group.triggerGracefulShutdown()
                Task {
                    try await Task.sleep(for: .seconds(limits.endSeconds))
                    running.cancel()
                }
            }
        }
        let deadlines = Task { try await desk.deadlines.run() }
        defer {
            ending.cancel()
            deadlines.cancel()
        }
        do {
            try await running.value
        } catch is CancellationError {
            logger.warning("ended with requests in hand")
        }
    }
}
