internal import JSONText
internal import Library
internal import Questions

/// What went wrong with a request to the API (RFC 9457).
struct Problem {
    let status: Int
    let title: String
    let detail: String
    let parameter: String?

    init(_ status: Int, _ title: String, _ detail: String, parameter: String? = nil) {
        self.status = status
        self.title = title
        self.detail = detail
        self.parameter = parameter
    }

    init(_ refusal: Refusal) {
        switch refusal {
        case .mistake(let parameter, let message): self.init(400, "Mistake", message, parameter: parameter)
        case .nothingFound(let message): self.init(404, "Nothing found", message)
        case .fault(let fault): self.init(503, "Fault", fault.message)
        }
    }

    func response(allow: String? = nil) -> SiteResponse {
        var members: [JSON.Member] = [
            .init("type", "about:blank"), .init("title", .string(title)), .init("status", .integer(status)),
            .init("detail", .string(detail)),
        ]
        if let parameter { members.append(.init("parameter", .string(parameter))) }
        var response = SiteResponse.json(.object(members), status: status, type: "application/problem+json")
        if let allow { response.headers.append(("allow", allow)) }
        return response
    }

    static let schema = Schema.object([
        ("type", .string()), ("title", .string()), ("status", .integer()), ("detail", .string()),
        ("parameter", .optional(.string("the parameter that is wrong"))),
    ])
}
