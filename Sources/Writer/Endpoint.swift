internal import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTP1

/// An OpenAI-compatible endpoint that the user named: `/v1/chat/completions` under some address.
public struct Endpoint: Hashable, Sendable {
    /// The full address that is asked.
    public let address: String
    /// Host and port, for a reader.
    public let host: String
    private let model: String
    private let key: String?
    private let limits: WriterLimits

    /// - Parameters:
    ///   - address: `http://localhost:8080`, `https://host/v1`, or the whole path.
    ///   - key: sent as a bearer token; `nil` where the endpoint asks for none.
    /// - Throws: ``WriterError/badAddress(_:)``, also where a key would go over an open line to another machine.
    public init(
        _ address: String, model: String, key: String? = nil, limits: WriterLimits = WriterLimits()
    ) throws(WriterError) {
        let parts = address.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[1].isEmpty, parts[0] == "http:" || parts[0] == "https:" else {
            throw .badAddress("it begins neither with http:// nor with https://")
        }
        let rest = parts[2].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let authority = rest.first, !authority.isEmpty,
            address.utf8.allSatisfy({ 0x21...0x7E ~= $0 }), !authority.contains("@"),
            authority.first != ":", authority.last != ":"
        else { throw .badAddress("it names no host") }
        guard !address.contains("?"), !address.contains("#") else {
            throw .badAddress("it has a query, which the endpoint's address has not")
        }
        host = String(authority)
        if parts[0] == "http:", key != nil, !Self.isHere(host) {
            throw .badAddress("a key is not sent over http to another machine; use https")
        }
        var path = rest.count > 1 ? String(rest[1]) : ""
        while path.hasSuffix("/") { path.removeLast() }
        if !path.hasSuffix("chat/completions") {
            if path != "v1", !path.hasSuffix("/v1") { path += path.isEmpty ? "v1" : "/v1" }
            path += "/chat/completions"
        }
        self.address = "\(parts[0])//\(host)/\(path)"
        self.model = model
        self.key = key
        self.limits = limits
    }

    private static func isHere(_ host: String) -> Bool {
        let name = host.hasPrefix("[") ? String(host.prefix { $0 != "]" }) : String(host.prefix { $0 != ":" })
        // `127.` may also begin a name of someone else's.
        let isLoopback = name.hasPrefix("127.") && name.utf8.allSatisfy { 48...57 ~= $0 || $0 == UInt8(ascii: ".") }
        return name == "localhost" || isLoopback || name == "[::1"
    }

    /// What the model says to a request.
    /// - Throws: ``WriterError``.
    public func answer(to request: WriterRequest) async throws -> String {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        configuration.timeout.connect = .seconds(Int64(min(10, limits.seconds)))
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        do {
            let answer = try await withTimeLimit { try await exchange(request, client) }
            try? await client.shutdown()
            return answer
        } catch {
            try? await client.shutdown()
            throw self.error(error)
        }
    }

    /// Runs for as long as the limit allows, whatever it waits for.
    private func withTimeLimit(_ work: @escaping @Sendable () async throws -> String) async throws -> String {
        let seconds = limits.seconds
        return try await withThrowingTaskGroup(of: String.self) { group in
            group.addTask { try await work() }
            group.addTask {
                try await Task.sleep(for: .seconds(seconds))
                throw WriterError.tooSlow(seconds: seconds)
            }
            defer { group.cancelAll() }
            guard let first = try await group.next() else { throw WriterError.empty }
            return first
        }
    }

    private func exchange(_ request: WriterRequest, _ client: HTTPClient) async throws -> String {
        var message = HTTPClientRequest(url: address)
        message.method = .POST
        message.headers.add(name: "Content-Type", value: "application/json")
        message.headers.add(name: "Accept", value: "application/json")
        message.headers.add(name: "User-Agent", value: "catena")
        if let key { message.headers.add(name: "Authorization", value: "Bearer \(key)") }
        message.body = .bytes(request.body(model: model))
        let response = try await client.execute(message, timeout: .seconds(Int64(limits.seconds)))
        let status = Int(response.status.code)
        if 300..<400 ~= status { throw WriterError.redirected(to: response.headers.first(name: "Location") ?? "") }
        var bytes: [UInt8] = []
        for try await part in response.body {
            bytes += part.readableBytesView
            if bytes.count > limits.bytes { throw WriterError.tooLong(limit: limits.bytes) }
        }
        guard status == 200 else { throw WriterError.refused(status: status, ChatAnswer.complaint(bytes)) }
        return try ChatAnswer.message(bytes)
    }

    private func error(_ error: any Error) -> WriterError {
        if let known = error as? WriterError { return known }
        if error is CancellationError { return .tooSlow(seconds: limits.seconds) }
        switch error as? HTTPClientError {
        case .deadlineExceeded?, .readTimeout?: return .tooSlow(seconds: limits.seconds)
        case .connectTimeout?: return .unreachable("it takes too long to connect")
        default:
            let words = "\(error)"
            return .unreachable(words.contains("Connection refused") ? "nothing answers at \(host)" : words)
        }
    }
}
