/// How long a model may take, and how much it may say.
public struct WriterLimits: Hashable, Sendable {
    /// For the whole of the exchange.
    public var seconds = 120
    /// Bytes of the answer as it comes over the line.
    public var bytes = 1 << 20

    public init() {}
}
