internal import JSONText
public import Questions

/// `/mcp`: where an assistant speaks to its server over HTTP (the Model Context Protocol's streamable transport).
///
/// A message comes in by POST and its answer goes back in the response; nothing is remembered between them, and the server has
/// nothing to tell of itself, so that it offers no stream. A page of another site may not speak here.
public struct AssistantDoor: Sendable {
    private let revisions: [String]
    private let answer: @Sendable (OpenLibrary, [UInt8]) -> [UInt8]?

    /// - Parameters:
    ///   - revisions: those of the protocol that are spoken.
    ///   - answer: the assistant's server: a message in, its answer out, or nothing where none is due.
    public init(revisions: [String], answer: @escaping @Sendable (OpenLibrary, [UInt8]) -> [UInt8]?) {
        self.revisions = revisions
        self.answer = answer
    }

    func respond(to request: SiteRequest, _ library: OpenLibrary) -> SiteResponse {
        if let origin = request.headers["origin"], !Self.isHere(origin) {
            return Problem(403, "Forbidden", "a page of \(origin) may not speak to this server").response()
        }
        guard request.method == "POST" else {
            return Problem(405, "Method not allowed", "a message is sent by POST; there is no stream").response(
                allow: "POST")
        }
        if let revision = request.headers["mcp-protocol-version"], !revisions.contains(revision) {
            return Problem(400, "Mistake", "this revision of the protocol is not spoken; there are \(revisions)")
                .response()
        }
        guard request.headers["content-type"]?.hasPrefix("application/json") == true else {
            return Problem(415, "Unsupported media type", "send a message as application/json").response()
        }
        guard let answer = answer(library, request.body) else { return .accepted }
        return .json(answer)
    }

    /// Whether an origin is this machine.
    private static func isHere(_ origin: String) -> Bool {
        guard let mark = origin.firstRange(of: "://"), ["http", "https"].contains(origin[..<mark.lowerBound]) else {
            return false
        }
        let host = origin[mark.upperBound...]
        return ["localhost", "127.0.0.1", "[::1]"].contains { name in
            guard host.hasPrefix(name) else { return false }
            let rest = host.dropFirst(name.count)
            return rest.isEmpty || rest.first == ":" && rest.dropFirst().allSatisfy { "0"..."9" ~= $0 }
        }
    }
}
