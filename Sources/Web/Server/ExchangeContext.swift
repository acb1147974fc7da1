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
}
