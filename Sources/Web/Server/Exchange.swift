internal import HTTPTypes
internal import Hummingbird
internal import JSONText
internal import Logging
internal import NIOCore
internal import NIOPosix
internal import Questions

/// One request as it comes in and goes out: limits, measures, the log.
struct Exchange {
    private let request: Request
    private let context: ExchangeContext
    private let desk: Desk

    init(_ request: Request, _ context: ExchangeContext, _ desk: Desk) {
        self.request = request
        self.context = context
        self.desk = desk
    }

    func response() async -> Response {
        let start = ContinuousClock.now
        let made = await made()
        guard let rest = made.rest, request.method != .head else {
            record(made.status, bytes: made.body.count, since: start)
            return outgoing(made, ResponseBody(byteBuffer: ByteBuffer(bytes: made.body)))
        }
        let (first, desk) = (made.body, desk)
        return outgoing(
            made,
            ResponseBody { writer in
                var bytes = first.count
                defer { record(made.status, bytes: bytes, since: start) }
                try await writer.write(ByteBuffer(bytes: first))
                var next: Int? = rest.from
                while let from = next {
                    let work = Task(executorPreference: desk.threads) { rest.piece(from) }
                    let piece = await work.value
                    bytes += piece.bytes.count
                    next = piece.next
                    // Goes on when the client has taken enough of it; ends with an error when it has gone.
                    try await writer.write(ByteBuffer(bytes: piece.bytes))
                }
                try await writer.finish(nil)
            })
    }

    private func record(_ status: Int, bytes: Int, since start: ContinuousClock.Instant) {
        let (seconds, attoseconds) = (ContinuousClock.now - start).components
        let time = Double(seconds) + Double(attoseconds) / 1e18
        desk.metrics.record(route: route, status: status, seconds: time)
        desk.logger.info(
            "request",
            metadata: [
                "method": "\(request.method.rawValue)", "route": "\(route)", "status": .stringConvertible(status),
                "bytes": .stringConvertible(bytes),
                "milliseconds": .stringConvertible((time * 100_000).rounded() / 100),
            ])
    }

    private func made() async -> SiteResponse {
        let path = request.uri.path
        if path == "/health" { return .json(["status": "ok"]) }
        if path == "/metrics" {
            return .text(
                desk.metrics.text(inHand: desk.answering.taken, reading: desk.reading.taken),
                type: "text/plain; version=0.0.4")
        }
        let body: [UInt8]
        do {
            body = try await read()
        } catch is Busy {
            return Self.busy
        } catch is Late {
            return Problem(408, "Too slow", "the request's body did not come in time").response()
        } catch {
            return Problem(413, "Too large", "a request's body may have \(desk.limits.body) bytes").response()
        }
        var headers: [String: String] = [:]
        for field in request.headers { headers[field.name.canonicalName] = field.value }
        guard
            let asked = SiteRequest(
                method: request.method.rawValue, target: request.head.path ?? "", headers: headers, body: body)
        else { return Problem(400, "Mistake", "the address cannot be read").response() }
        let library = desk.shelf.library
        // A conditional request is answered by the site, which alone knows marks; lines are not kept.
        let encodings = headers["accept-encoding"]
        let target =
            asked.method == "GET" && headers["if-none-match"] == nil && !ResultLines.areAsked(asked)
            ? (request.head.path ?? "") + (Gzip.isTaken(encodings) ? " gzip" : "") : nil
        if let target, let kept = desk.cache[target, library.state] { return kept }
        let site = Site(library, version: desk.version, assistant: desk.assistant)
        guard let presence = desk.presences[context.channel] else { return Self.gone }
        guard desk.answering.take() else { return Self.busy }
        switch await answered(presence, { site.respond(to: asked, packedFor: encodings) }) {
        case .answered(let made):
            if let target { desk.cache.keep(made, for: target, state: library.state) }
            return made
        case .late:
            return Problem(503, "Too long", "the answer took longer than \(desk.limits.answerSeconds) seconds")
                .response()
        case .gone: return Self.gone
        }
    }

    private static var busy: SiteResponse {
        var response = Problem(503, "Busy", "too many requests are in hand; come again in a second").response()
        response.headers.append(("retry-after", "1"))
        return response
    }

    /// For the log alone.
    private static var gone: SiteResponse { Problem(499, "Gone", "the client has gone").response() }

    /// Makes an answer on a thread of its own, and lets go of its place when that is done. When the client goes it is
    /// given up; an answer that is given up before its turn is never begun.
    private func answered(_ presence: Presence, _ answer: @escaping @Sendable () -> SiteResponse) async -> Outcome.End {
        let desk = desk
        let end = await withCheckedContinuation { continuation in
            let outcome = Outcome(continuation)
            let work = Task(executorPreference: desk.threads) {
                defer { desk.answering.release() }
                guard !Task.isCancelled else { return }
                outcome.settle(.answered(answer()))
            }
            let number = desk.deadlines.watch(outcome)
            outcome.whenSettled { end in
                desk.deadlines.unwatch(number)
                if case .answered = end {} else { work.cancel() }
            }
            presence.watch { outcome.settle(.gone) }
        }
        presence.unwatch()
        return end
    }

    private struct Late: Error {}
    private struct TooLarge: Error {}
    private struct Busy: Error {}

    /// The body, which must come whole, in time and within the limit.
    private func read() async throws -> [UInt8] {
        if let length = request.headers[.contentLength].flatMap(Int.init), length > desk.limits.body {
            throw TooLarge()
        }
        guard request.method == .post || request.method == .put || request.method == .patch else { return [] }
        guard desk.reading.take() else { throw Busy() }
        defer { desk.reading.release() }
        let (body, limits) = (request.body, desk.limits)
        return try await withThrowingTaskGroup(of: [UInt8].self) { group in
            group.addTask { Array(buffer: try await body.collect(upTo: limits.body)) }
            group.addTask {
                try await Task.sleep(for: .seconds(limits.bodySeconds))
                throw Late()
            }
            defer { group.cancelAll() }
            return try await group.next() ?? []
        }
    }

    private func outgoing(_ made: SiteResponse, _ body: ResponseBody) -> Response {
        var headers = HTTPFields()
        for (name, value) in made.headers {
            guard let name = HTTPField.Name(name) else { continue }
            headers.append(HTTPField(name: name, value: value))
        }
        // A client that did not send its body whole, or was not heard out, cannot be understood further.
        if [408, 413, 503].contains(made.status) || desk.isEnding { headers[.connection] = "close" }
        let isHead = request.method == .head
        if isHead, made.rest == nil { headers[.contentLength] = String(made.body.count) }
        return Response(
            status: .init(code: made.status), headers: headers,
            body: isHead || made.status == 304 ? ResponseBody() : body)
    }

    /// The kind of address, for measures and the log: nothing in it is a visitor's words.
    private var route: String {
        let parts = request.uri.path.split(separator: "/").map(String.init)
        guard let first = parts.first else { return "/" }
        if first == "api" { return parts.count == 3 && API.names.contains(parts[2]) ? "/api/v1/\(parts[2])" : "/api" }
        return Self.routes.contains(first) ? "/" + first : "other"
    }

    private static let routes: Set<String> = [
        "ask", "read", "study", "search", "meaning", "word", "topics", "parallels", "scenes", "refs", "check", "quotes",
        "verify", "about", "mcp", "assets", "health", "metrics",
    ]
}
