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
    private let desk: Desk

    init(_ request: Request, _ desk: Desk) {
        self.request = request
        self.desk = desk
    }

    func response() async -> Response {
        let start = ContinuousClock.now
        let made = await made()
        let (seconds, attoseconds) = (ContinuousClock.now - start).components
        let time = Double(seconds) + Double(attoseconds) / 1e18
        desk.metrics.record(route: route, status: made.status, seconds: time)
        desk.logger.info(
            "request",
            metadata: [
                "method": "\(request.method.rawValue)", "route": "\(route)", "status": "\(made.status)",
                "bytes": "\(made.body.count)", "milliseconds": "\((time * 100_000).rounded() / 100)",
            ])
        return outgoing(made)
    }

    private func made() async -> SiteResponse {
        let path = request.uri.path
        if path == "/health" { return .json(["status": "ok"]) }
        if path == "/metrics" {
            return .text(desk.metrics.text(inHand: desk.requestsInHand), type: "text/plain; version=0.0.4")
        }
        guard desk.take() else {
            var response = Problem(503, "Busy", "too many requests are in hand; come again in a second").response()
            response.headers.append(("retry-after", "1"))
            return response
        }
        defer { desk.release() }
        let body: [UInt8]
        do {
            body = try await read()
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
        // A conditional request is answered by the site, which alone knows marks.
        let encodings = headers["accept-encoding"]
        let target =
            asked.method == "GET" && headers["if-none-match"] == nil
            ? (request.head.path ?? "") + (Gzip.isTaken(encodings) ? " gzip" : "") : nil
        if let target, let kept = desk.cache[target, library.state] { return kept }
        let site = Site(library, version: desk.version, assistant: desk.assistant)
        // Answering is work without a pause: on threads of its own it keeps no one from being heard.
        let made = try? await NIOThreadPool.singleton.runIfActive {
            var response = site.respond(to: asked)
            response.pack(for: encodings)
            return response
        }
        if let target, let made { desk.cache.keep(made, for: target, state: library.state) }
        return made ?? Problem(503, "Ending", "the server is about to end").response()
    }

    private struct Late: Error {}
    private struct TooLarge: Error {}

    /// The body, which must come whole, in time and within the limit.
    private func read() async throws -> [UInt8] {
        if let length = request.headers[.contentLength].flatMap(Int.init), length > desk.limits.body {
            throw TooLarge()
        }
        guard request.method == .post || request.method == .put || request.method == .patch else { return [] }
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

    private func outgoing(_ made: SiteResponse) -> Response {
        var headers = HTTPFields()
        for (name, value) in made.headers {
            guard let name = HTTPField.Name(name) else { continue }
            headers.append(HTTPField(name: name, value: value))
        }
        // A client that did not send its body whole cannot be understood further.
        if [408, 413].contains(made.status) { headers[.connection] = "close" }
        let isHead = request.method == .head
        if isHead { headers[.contentLength] = String(made.body.count) }
        let body =
            isHead || made.status == 304 ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: made.body))
        return Response(status: .init(code: made.status), headers: headers, body: body)
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
