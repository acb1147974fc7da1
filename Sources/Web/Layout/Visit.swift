internal import JSONText
internal import Library
internal import Questions
internal import Scripture

/// What a page is made from: the request and the library.
struct Visit {
    let request: SiteRequest
    let library: OpenLibrary

    init(_ request: SiteRequest, _ library: OpenLibrary) {
        self.request = request
        self.library = library
    }

    var path: [String] { request.path }
    func field(_ name: String) -> String { request.field(name) }

    /// What was asked for in words, whichever page it went to.
    var asked: String {
        let fields = ["question", "query", "passage", "word", "like"].lazy.map(field)
        return path.dropFirst().first?.replacing("+", with: " ") ?? fields.first { !$0.isEmpty } ?? ""
    }

    /// The answer to a question whose parameters are the visit's fields of the same names.
    /// - Parameter given: values that stand in the path, or that the page settles.
    func answer(_ question: any QuestionForm, _ given: [(name: String, value: String)] = []) throws(Refusal) -> Answer {
        let fields = question.parameters.compactMap { parameter -> (String, String)? in
            guard !given.contains(where: { $0.name == parameter.name }) else { return nil }
            let value = field(parameter.name)
            return value.isEmpty ? nil : (parameter.name, value)
        }
        return try question.answer(Arguments(text: given + fields, for: question), from: library)
    }
}
