internal import JSONText
internal import Questions

/// `/api/v1`: every question at an address of its own, by GET with fields or by POST with a JSON object.
struct API {
    private let library: OpenLibrary
    private let version: String

    init(_ library: OpenLibrary, version: String) {
        self.library = library
        self.version = version
    }

    func respond(to request: SiteRequest) -> SiteResponse {
        guard request.path.count == 3, request.path[1] == "v1" else { return Self.nowhere }
        let isRead = ["GET", "HEAD"].contains(request.method)
        let name = request.path[2]
        if name == "openapi.json" {
            guard isRead else { return Self.methods("GET, HEAD") }
            return .json(OpenAPIDocument(version: version).json)
        }
        guard let question = allQuestions.first(where: { $0.name == name }) else { return Self.nowhere }
        guard isRead || request.method == "POST" else { return Self.methods("GET, HEAD, POST") }
        do throws(Refusal) {
            let arguments = try isRead ? addressed(request, question) : posted(request, question)
            var response = try response(to: question, arguments, inLines: ResultLines.areAsked(request))
            if question.list != nil { response.headers.append(("vary", "accept")) }
            return response
        } catch {
            return Problem(error).response()
        }
    }

    private func response(to question: any QuestionForm, _ arguments: Arguments, inLines: Bool) throws(Refusal)
        -> SiteResponse
    {
        if inLines, let lines = ResultLines(question, arguments, library) { return try lines.response() }
        return .json(try question.answer(arguments, from: library).json)
    }

    private func addressed(_ request: SiteRequest, _ question: any QuestionForm) throws(Refusal) -> Arguments {
        if let long = request.fields.first(where: { $0.value.utf8.count > Parameter.longestInAddress }) {
            throw .mistake(
                long.name,
                "\(long.name) is too long for an address; send more than \(Parameter.longestInAddress) bytes by POST")
        }
        return try Arguments(text: request.fields, for: question)
    }

    private func posted(_ request: SiteRequest, _ question: any QuestionForm) throws(Refusal) -> Arguments {
        let type = request.headers["content-type"]?.prefix { $0 != ";" }.lowercased() ?? ""
        guard type == "application/json" else {
            throw .mistake(nil, "send a JSON object, with the content type application/json")
        }
        guard request.fields.isEmpty else {
            throw .mistake(request.fields[0].name, "give the parameters in the body, not in the address")
        }
        guard case .object(let members)? = JSONReader.value(of: request.body) else {
            throw .mistake(nil, "the body is no JSON object")
        }
        return try Arguments(members, for: question)
    }

    /// What may stand after `/api/v1/`.
    static let names = Set(allQuestions.map(\.name) + ["openapi.json"])

    private static var nowhere: SiteResponse {
        let names = allQuestions.map(\.name).joined(separator: ", ")
        return Problem(404, "Not found", "there is no such address; under /api/v1 stand openapi.json and \(names)")
            .response()
    }

    private static func methods(_ allowed: String) -> SiteResponse {
        Problem(405, "Method not allowed", "this address takes \(allowed)").response(allow: allowed)
    }
}
