internal import JSONText

/// A response: whole, or its beginning and what makes the rest.
package struct SiteResponse: Sendable {
    package var status: Int
    package var headers: [(name: String, value: String)]
    package var body: [UInt8]
    /// What comes after the body; `nil` for a response that is whole.
    package var rest: Rest?

    /// The rest of a long response, made piece by piece as the client takes it.
    package struct Rest: Sendable {
        /// Where the next piece begins.
        package let from: Int
        /// Makes a piece, and says where the next begins; `nil` after the last.
        package let piece: @Sendable (Int) -> (bytes: [UInt8], next: Int?)

        init(from: Int, piece: @escaping @Sendable (Int) -> (bytes: [UInt8], next: Int?)) {
            self.from = from
            self.piece = piece
        }
    }

    private init(_ status: Int, _ type: String, _ body: [UInt8]) {
        self.status = status
        self.body = body
        headers = [("content-type", type)]
    }

    static func html(_ html: HTML, status: Int = 200) -> SiteResponse {
        SiteResponse(status, "text/html; charset=utf-8", Array(html.text.utf8))
    }

    static func json(_ json: JSON, status: Int = 200, type: String = "application/json") -> SiteResponse {
        var body: [UInt8] = []
        json.append(to: &body)
        body.append(0x0A)
        return SiteResponse(status, type, body)
    }

    /// JSON that is written already.
    static func json(_ bytes: [UInt8]) -> SiteResponse { SiteResponse(200, "application/json", bytes) }

    /// The first of results, one a line.
    static func lines(_ bytes: [UInt8]) -> SiteResponse { SiteResponse(200, ResultLines.type, bytes) }

    /// What was sent has come and needs no answer.
    static let accepted = SiteResponse(202, "text/plain; charset=utf-8", [])

    static func text(_ text: String, type: String = "text/plain; charset=utf-8") -> SiteResponse {
        SiteResponse(200, type, Array(text.utf8))
    }

    /// A text for a browser to keep and not to show.
    /// - Parameter name: of letters, figures, points, hyphens and low lines.
    static func file(_ bytes: [UInt8], named name: String) -> SiteResponse {
        var response = SiteResponse(200, "text/plain; charset=utf-8", bytes)
        response.headers.append(("content-disposition", "attachment; filename=\"\(name)\""))
        return response
    }

    /// Leads a browser on to a page of this site.
    static func redirect(to path: String) -> SiteResponse {
        var response = SiteResponse(303, "text/plain; charset=utf-8", [])
        response.headers.append(("location", path))
        return response
    }

    /// Packs the body, where that is worth the trouble and the client takes it so.
    mutating func pack(for encodings: String?) {
        guard status == 200, rest == nil, let type = header("content-type") else { return }
        headers.append(("vary", "accept-encoding"))
        let isText = type.hasPrefix("text/") || type.hasPrefix("application/")
        guard isText, body.count >= Gzip.least, Gzip.isTaken(encodings), let packed = Gzip.packed(body) else { return }
        body = packed
        headers.append(("content-encoding", "gzip"))
    }

    package func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
