internal import JSONText
package import Questions

/// The whole site as a function: a request and a library in, a response out. It knows nothing of sockets.
package struct Site: Sendable {
    private let library: OpenLibrary
    private let version: String
    private let assistant: AssistantDoor?

    /// - Parameters:
    ///   - version: the program's, which changes what is answered and so belongs to an answer's mark.
    ///   - assistant: what answers at `/mcp`; `nil` where nothing does.
    package init(_ library: OpenLibrary, version: String, assistant: AssistantDoor? = nil) {
        self.assistant = assistant
        self.library = library
        self.version = version
    }

    package func respond(to request: SiteRequest) -> SiteResponse {
        var response = answer(to: request)
        response.headers += Self.safety
        // What is answered depends on the address, the library and the program alone.
        if request.method != "POST", response.status == 200, response.header("etag") == nil, response.rest == nil {
            // Weak: a body is the same, packed or not.
            let mark = "W/\"\(ContentMark.of("\(library.state) \(version)".utf8))-\(ContentMark.of(response.body))\""
            response.headers += [("etag", mark), ("cache-control", "no-cache")]
        }
        // What was sent in is the sender's own.
        if request.method == "POST" { response.headers.append(("cache-control", "no-store")) }
        if let mark = response.header("etag"), Self.holds(request.headers["if-none-match"], mark) {
            response.status = 304
            response.body = []
            response.headers.removeAll { $0.name == "content-type" }
        }
        return response
    }

    /// The response as it goes out: packed, where the client takes it so.
    func respond(to request: SiteRequest, packedFor encodings: String?) -> SiteResponse {
        var response = respond(to: request)
        response.pack(for: encodings)
        return response
    }

    private func answer(to request: SiteRequest) -> SiteResponse {
        switch request.path.first {
        case "assets": return asset(request)
        case "api": return API(library, version: version).respond(to: request)
        case "mcp":
            if let assistant, request.path.count == 1 { return assistant.respond(to: request, library) }
        default: break
        }
        let visit = Visit(request, library)
        guard let page = allPages.first(where: { $0.matches(request.path) }) else {
            return Layout.page(.refused(.nothingFound("There is no page at this address."), others: Page.ways), visit)
        }
        guard ["GET", "HEAD"].contains(request.method) || request.method == "POST" && page.takesForms else {
            return Problem(405, "Method not allowed", "this page is only read").response(allow: "GET, HEAD")
        }
        do throws(Refusal) {
            let made = try page.make(visit)
            if let path = made.redirect { return .redirect(to: path) }
            if let file = made.file { return .file(file.bytes, named: file.name) }
            return Layout.page(made, visit)
        } catch {
            return Layout.page(.refused(error, asked: visit.asked, others: Page.ways), visit)
        }
    }

    private func asset(_ request: SiteRequest) -> SiteResponse {
        guard ["GET", "HEAD"].contains(request.method) else {
            return Problem(405, "Method not allowed", "a file is only read").response(allow: "GET, HEAD")
        }
        guard request.path.count == 2, let asset = Asset.all.first(where: { $0.name == request.path[1] }) else {
            return Problem(404, "Not found", "there is no such file").response()
        }
        var response = SiteResponse.text(asset.text, type: asset.type)
        response.headers += [("etag", "W/\"\(asset.name)\""), ("cache-control", "public, max-age=31536000, immutable")]
        return response
    }

    private static func holds(_ header: String?, _ mark: String) -> Bool {
        guard let header else { return false }
        return header == "*"
            || header.split(separator: ",").contains { part in
                var part = part.drop { $0 == " " }
                if part.hasPrefix("W/") { part = part.dropFirst(2) }
                return part.prefix { $0 != " " } == (mark.hasPrefix("W/") ? mark.dropFirst(2) : mark[...])
            }
    }

    /// No page may run, load, frame or send anything that this site did not make.
    private static let safety: [(name: String, value: String)] = [
        (
            "content-security-policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        ), ("x-content-type-options", "nosniff"), ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"), ("cross-origin-resource-policy", "same-origin"),
    ]
}
