internal import NIOCore
internal import NIOPosix

/// A server on this machine that answers every request in the one way it was told, well or badly, and keeps what it was sent.
package final class MisbehavingServer: Sendable {
    package enum Manner: Sendable {
        /// A status line, and a body with its length.
        case answers(status: String, body: String)
        /// A chat completion with this message.
        case says(String)
        /// Sends on to this address.
        case sendsOn(String)
        /// 200 and then letters for ever, as fast as they are taken.
        case streams
        /// 200 and then a letter now and then, for ever.
        case drips
        /// Takes the request and says nothing.
        case isSilent
        /// Closes in the middle of the body it announced.
        case breaksOff
    }

    package let port: Int
    private let channel: any Channel
    private let requests: Requests

    /// The requests as they came, headers and body.
    package var received: [String] { get async { await requests.all } }

    package init(_ manner: Manner) async throws {
        let requests = Requests()
        channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Handler(manner, requests))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        port = channel.localAddress?.port ?? 0
        self.requests = requests
    }

    package func stop() async { try? await channel.close() }

    private actor Requests {
        var all: [String] = []
        func add(_ text: String) { all.append(text) }
    }

    private final class Handler: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        typealias OutboundOut = ByteBuffer

        private let manner: Manner
        private let requests: Requests
        private var request: [UInt8] = []
        private var isAnswered = false

        init(_ manner: Manner, _ requests: Requests) {
            self.manner = manner
            self.requests = requests
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            request += unwrapInboundIn(data).readableBytesView
            guard !isAnswered, isWhole else { return }
            isAnswered = true
            let text = String(decoding: request, as: UTF8.self)
            let requests = requests
            Task { await requests.add(text) }
            answer(context)
        }

        /// Whether the body has come as long as the headers say.
        private var isWhole: Bool {
            let text = String(decoding: request, as: UTF8.self)
            guard let end = text.firstRange(of: "\r\n\r\n") else { return false }
            let head = text[..<end.lowerBound].lowercased()
            guard let at = head.firstRange(of: "content-length: ") else { return false }
            let length = Int(head[at.upperBound...].prefix { $0.isNumber }) ?? 0
            return text[end.upperBound...].utf8.count >= length
        }

        private func answer(_ context: ChannelHandlerContext) {
            switch manner {
            case .answers(let status, let body): write(context, Self.whole(status, body), close: true)
            case .says(let text): write(context, Self.whole("200 OK", Self.completion(text)), close: true)
            case .sendsOn(let address):
                write(
                    context, "HTTP/1.1 302 Found\r\nLocation: \(address)\r\nContent-Length: 0\r\n\r\n", close: true)
            case .streams:
                write(context, Self.endless, close: false)
                repeatedly(context, every: .milliseconds(1), String(repeating: "a", count: 65_536))
            case .drips:
                write(context, Self.endless, close: false)
                repeatedly(context, every: .milliseconds(100), "a")
            case .isSilent: break
            case .breaksOff: write(context, "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"choices\":", close: true)
            }
        }

        private func repeatedly(_ context: ChannelHandlerContext, every pause: TimeAmount, _ text: String) {
            let channel = context.channel
            // Bounded, so that a test that fails leaves nothing behind.
            let end = NIODeadline.now() + .seconds(30)
            channel.eventLoop.scheduleRepeatedTask(initialDelay: pause, delay: pause) { task in
                guard channel.isActive, NIODeadline.now() < end else { return task.cancel() }
                let chunk = String(text.utf8.count, radix: 16) + "\r\n\(text)\r\n"
                if channel.isWritable { channel.writeAndFlush(ByteBuffer(string: chunk), promise: nil) }
            }
        }

        private func write(_ context: ChannelHandlerContext, _ text: String, close: Bool) {
            let channel = context.channel
            let written = channel.writeAndFlush(ByteBuffer(string: text))
            if close { written.whenComplete { _ in channel.close(promise: nil) } }
        }

        private static let endless = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"

        private static func whole(_ status: String, _ body: String) -> String {
            "HTTP/1.1 \(status)\r\nContent-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
        }

        private static func completion(_ text: String) -> String {
            let escaped = text.map { character in
                switch character {
                case "\"": "\\\""
                case "\\": "\\\\"
                case "\n": "\\n"
                default: String(character)
                }
            }.joined()
            return "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"\(escaped)\"}}]}"
        }
    }
}
