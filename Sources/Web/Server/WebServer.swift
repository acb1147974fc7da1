internal import Hummingbird
internal import HummingbirdCore
public import Library
internal import Logging
internal import NIOCore
internal import Questions

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

    /// Opens the library, so that what is wrong with it is told before anything listens.
    public init(_ folder: LibraryFolder, options: Options, version: String) throws(Fault) {
        shelf = try LibraryShelf(folder)
        self.options = options
        self.version = version
    }

    /// Serves until the process is told to end (SIGTERM or SIGINT); requests in hand are answered first.
    /// - Parameters:
    ///   - log: takes a line of JSON for each request and each event.
    ///   - ready: called once with the address, when the first request can come.
    public func run(log: @escaping @Sendable (String) -> Void, ready: @escaping @Sendable (String) -> Void) async throws
    {
        var logger = Logger(label: "catena") { _ in JSONLog(write: log) }
        logger.logLevel = .info
        let metrics = Metrics()
        let desk = Desk(
            shelf: shelf, metrics: metrics, limits: options.limits, version: version, assistant: options.assistant,
            logger: logger)
        let responder = CallbackResponder<BasicRequestContext> { request, _ in
            await Exchange(request, desk).response()
        }
        let host = options.host
        let limits = options.limits
        let app = Application(
            responder: responder,
            server: .http1(
                configuration: .init(
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
        try await app.runService()
    }
}
