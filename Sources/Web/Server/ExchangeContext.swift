internal import Hummingbird
internal import NIOCore

/// What comes with a request besides itself: the connection that it came on.
struct ExchangeContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        channel = source.channel
    }

    /// Whether the client is still there.
    func presence() async throws -> Presence {
        let channel = channel
        return try await channel.eventLoop.submit {
            try channel.pipeline.syncOperations.handler(type: ConnectionKeeper.self).presence
        }.get()
    }
}
