internal import JSONText
internal import Questions

/// The results of a question as JSON Lines, one a line, from the first asked for to the last there is: a long answer is made window
/// by window as the client takes it, and never held whole.
struct ResultLines {
    static let type = "application/jsonl"

    /// Whether a client asks for lines rather than for one object.
    static func areAsked(_ request: SiteRequest) -> Bool {
        guard let accepted = request.headers["accept"] else { return false }
        return accepted.lowercased().split(separator: ",").contains { part in
            let name = part.drop { $0 == " " }.prefix { $0 != ";" && $0 != " " }
            return name == type || name == "application/x-ndjson"
        }
    }

    private let question: any QuestionForm
    private let list: String
    private let arguments: Arguments
    private let library: OpenLibrary

    /// - Returns: `nil` for a question whose answer is no list.
    init?(_ question: any QuestionForm, _ arguments: Arguments, _ library: OpenLibrary) {
        guard let list = question.list else { return nil }
        self.question = question
        self.list = list
        self.library = library
        guard !arguments.isGiven("limit"), case .integer(let range)? = question.parameter("limit")?.kind else {
            self.arguments = arguments
            return
        }
        self.arguments = arguments.with("limit", range.upperBound)
    }

    func response() throws(Refusal) -> SiteResponse {
        let first = try piece(arguments)
        var response = SiteResponse.lines(first.bytes)
        // Who says how many gets no more.
        guard !arguments.isGiven("limit"), let next = first.next else { return response }
        response.rest = .init(from: next) { offset in
            do throws(Refusal) {
                return try piece(arguments.with("offset", offset))
            } catch {
                // What has been sent cannot be taken back; that no more comes is told in its place.
                return (Self.line(["error": .string(error.message)]), nil)
            }
        }
        return response
    }

    private func piece(_ arguments: Arguments) throws(Refusal) -> (bytes: [UInt8], next: Int?) {
        let answer = try question.answer(arguments, from: library)
        guard case .array(let items)? = answer.json[list] else { return ([], nil) }
        return (items.flatMap(Self.line), answer.window?.next)
    }

    private static func line(_ json: JSON) -> [UInt8] {
        var bytes: [UInt8] = []
        json.append(to: &bytes)
        bytes.append(0x0A)
        return bytes
    }
}
