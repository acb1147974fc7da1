internal import NIOCore

/// How much one server takes upon itself.
public struct Limits: Sendable {
    /// Bytes of a request's body.
    public var body = 4 << 20
    /// Seconds in which a request's body must have come.
    public var bodySeconds = 10
    /// Seconds without a byte after which a connection is closed.
    public var idleSeconds = 30
    /// Seconds in which a request must be answered.
    public var answerSeconds = 60
    /// Seconds in which requests in hand are answered once the server is told to end.
    public var endSeconds = 20
    /// Requests answered at the same time, and as many whose bodies come; one more is told to come again.
    public var requests = 256
    /// Connections open at the same time; one more waits to be accepted.
    public var connections = 20_000

    /// Bytes of answers kept for those who ask the same.
    public var kept = 32 << 20

    /// How long, once the server is told to end, requests are waited for that have come and were not heard yet.
    let unheard = TimeAmount.milliseconds(100)
    /// How long a client may take nothing of what is sent to it.
    let unread = TimeAmount.seconds(10)

    public init() {}
}
