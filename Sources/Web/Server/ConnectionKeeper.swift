internal import HTTPTypes
internal import NIOCore
internal import NIOHTTP1
internal import NIOHTTPTypes

/// Sees to it that a connection ends well, whichever side ends it.
///
/// - A request that has reached this machine before the server was told to end is heard first.
/// - What has been written goes out before the connection is closed, as long as the client takes it.
/// - A client that takes nothing is let go.
/// - What is no HTTP is told so in the words in which the API tells mistakes.
/// - After an answer that says `connection: close`, what else comes is dropped, and the connection is closed.
final class ConnectionKeeper: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let presence = Presence()
    private let presences: Presences
    private let limits: Limits
    /// Requests that have come and are not answered.
    private var requests = 0
    /// The server is about to end, and the connection has not been told yet.
    private var isHeld = false
    private var isLast = false
    private var isWatched = false
    private var unreadable: HTTPParserError?

    init(limits: Limits, presences: Presences) {
        self.limits = limits
        self.presences = presences
    }

    func handlerAdded(context: ChannelHandlerContext) { presences.add(presence, of: context.channel) }

    func handlerRemoved(context: ChannelHandlerContext) { presences.remove(of: context.channel) }

    // MARK: - What comes in

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isLast else { return }
        if case .head = unwrapInboundIn(data) { requests += 1 }
        context.fireChannelRead(data)
        if requests > 0 { tellEnd(context) }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case is ChannelShouldQuiesceEvent:
            isHeld = true
            guard requests == 0 else { return tellEnd(context) }
            later(limits.unheard, context) { keeper, context in keeper.tellEnd(context) }
        case ChannelEvent.inputClosed as ChannelEvent:
            presence.leave()
            context.fireUserInboundEventTriggered(event)
        default: context.fireUserInboundEventTriggered(event)
        }
    }

    /// Tells the connection that it is to end when it has answered what it has heard.
    private func tellEnd(_ context: ChannelHandlerContext) {
        guard isHeld else { return }
        isHeld = false
        context.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // What comes after the first error is told as another.
        if let error = error as? HTTPParserError { unreadable = error }
        context.fireErrorCaught(error)
    }

    func channelInactive(context: ChannelHandlerContext) {
        presence.leave()
        context.fireChannelInactive()
    }

    // MARK: - What goes out

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let head):
            if head.headerFields[.connection] == "close" { isLast = true }
            // Hummingbird's own answer to what it cannot read is empty.
            if let unreadable, head.status == .badRequest, head.headerFields[.contentLength] == "0" {
                return write(Problem(unreadable), context, promise)
            }
            context.write(data, promise: promise)
        case .body: context.write(data, promise: promise)
        case .end:
            requests = max(0, requests - 1)
            context.write(data, promise: promise)
            guard isLast else { return }
            context.flush()
            context.close(mode: .output, promise: nil)
            later(.seconds(2), context) { keeper, context in context.close(promise: nil) }
        }
    }

    private func write(_ problem: Problem, _ context: ChannelHandlerContext, _ promise: EventLoopPromise<Void>?) {
        let made = problem.response()
        var headers = HTTPFields()
        for (name, value) in made.headers {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
        headers[.contentLength] = String(made.body.count)
        headers[.connection] = "close"
        let head = HTTPResponse(status: .init(code: made.status), headerFields: headers)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(ByteBuffer(bytes: made.body))), promise: promise)
    }

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        guard mode == .all, unsent(context) > 0 else { return context.close(mode: mode, promise: promise) }
        drain(context, promise, left: unsent(context), quiet: 0, steps: 0)
    }

    /// Closes when all is sent, or when nothing more is taken, or when it takes too long.
    private func drain(
        _ context: ChannelHandlerContext, _ promise: EventLoopPromise<Void>?, left: Int, quiet: Int, steps: Int
    ) {
        let step = TimeAmount.milliseconds(50)
        guard left > 0, step * quiet < limits.unread, step * steps < limits.unread * 6 else {
            return context.close(promise: promise)
        }
        later(step, context) { keeper, context in
            let now = keeper.unsent(context)
            keeper.drain(context, promise, left: now, quiet: now < left ? 0 : quiet + 1, steps: steps + 1)
        }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if !context.channel.isWritable, !isWatched { watch(context, left: unsent(context)) }
        context.fireChannelWritabilityChanged()
    }

    /// Closes a connection whose client has taken nothing for a while.
    private func watch(_ context: ChannelHandlerContext, left: Int) {
        isWatched = true
        later(limits.unread, context) { keeper, context in
            keeper.isWatched = false
            let now = keeper.unsent(context)
            guard now > 0, !context.channel.isWritable else { return }
            if now == left { context.close(promise: nil) } else { keeper.watch(context, left: now) }
        }
    }

    /// Bytes that have been written and not been taken.
    private func unsent(_ context: ChannelHandlerContext) -> Int {
        (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
    }

    private func later(
        _ time: TimeAmount, _ context: ChannelHandlerContext,
        _ act: @escaping @Sendable (ConnectionKeeper, ChannelHandlerContext) -> Void
    ) {
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        context.eventLoop.scheduleTask(in: time) {
            let (keeper, context) = bound.value
            guard context.channel.isActive else { return }
            act(keeper, context)
        }
    }
}

@available(*, unavailable)
extension ConnectionKeeper: Sendable {}

extension Problem {
    /// What a connection is told that does not speak HTTP.
    fileprivate init(_ error: HTTPParserError) {
        switch error {
        case .headerOverflow:
            self.init(431, "Too long", "the address and the headers are too long; send what is long in a body, by POST")
        default: self.init(400, "Mistake", "this is no request of HTTP/1.1")
        }
    }
}
