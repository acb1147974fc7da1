/// A request as the site sees it: whole, and without the connection it came on.
package struct SiteRequest: Sendable {
    package var method: String
    /// The path's parts, percent-coding undone: `["read", "Exod.32.10"]`.
    package var path: [String]
    /// The pairs of the query, or of a form that was sent, in order.
    package var fields: [(name: String, value: String)]
    /// Files that were sent with a form.
    var files: [MultipartForm.File] = []
    /// By lower-case name.
    package var headers: [String: String]
    package var body: [UInt8]

    /// - Parameter target: path and query, or a whole address, as they stand in the request line.
    /// - Returns: `nil` for a target that is no path.
    package init?(method: String, target: String, headers: [String: String] = [:], body: [UInt8] = []) {
        guard let target = Self.path(of: target) else { return nil }
        self.method = method
        self.headers = headers
        self.body = body
        let halves = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var path: [String] = []
        for part in halves[0].split(separator: "/") {
            guard let text = PercentCoding.decoded(part.utf8) else { return nil }
            path.append(text)
        }
        self.path = path
        guard var fields = halves.count > 1 ? PercentCoding.fields(halves[1].utf8) : [] else { return nil }
        if method == "POST", headers["content-type"]?.hasPrefix("application/x-www-form-urlencoded") == true {
            guard let sent = PercentCoding.fields(body) else { return nil }
            fields += sent
        }
        if method == "POST", let type = headers["content-type"], type.hasPrefix("multipart/form-data") {
            guard let form = MultipartForm(body, type: type) else { return nil }
            fields += form.fields
            files = form.files
        }
        self.fields = fields
    }

    /// The path and query of a target, which may be a whole address (RFC 9112, 3.2.2).
    private static func path(of target: String) -> Substring? {
        if target.hasPrefix("/") { return target[...] }
        guard target.hasPrefix("http://") || target.hasPrefix("https://"), let mark = target.firstRange(of: "://")
        else { return nil }
        let rest = target[mark.upperBound...]
        return rest.firstIndex(of: "/").map { rest[$0...] } ?? "/"
    }

    /// The value of a field, without the spaces around it; empty where it is not given.
    package func field(_ name: String) -> String {
        let value = fields.first { $0.name == name }?.value ?? ""
        var text = Substring(value)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
