internal import JSONText
internal import Questions
internal import Study

/// A question as an assistant's tool.
enum Tool {
    static func description(_ question: any QuestionForm) -> JSON {
        [
            "name": .string(question.toolName), "title": .string(question.title),
            "description": .string(question.summary),
            "inputSchema": question.argumentsSchema, "outputSchema": question.schema.json,
            "annotations": [
                "title": .string(question.title), "readOnlyHint": true, "destructiveHint": false,
                "idempotentHint": true, "openWorldHint": false,
            ],
        ]
    }

    /// Puts the question. What cannot be meant and what is not found are told in the result, so that the model can mend it.
    static func call(_ parameters: JSON, _ library: OpenLibrary) throws(RPCError) -> JSON {
        let name = parameters["name"]?.string ?? ""
        guard let question = allQuestions.first(where: { $0.toolName == name }) else {
            let known = allQuestions.map(\.toolName).joined(separator: ", ")
            throw RPCError(.badParameters, "there is no tool “\(name)”; there are \(known)")
        }
        var given: [JSON.Member] = []
        switch parameters["arguments"] {
        // A model says of a parameter that it does not use that it is null.
        case .object(let members)?: given = members.filter { $0.value != .null }
        case nil, .null?: break
        default: throw RPCError(.badParameters, "arguments must be an object")
        }
        do throws(Refusal) {
            let answer = try question.answer(Arguments(given, for: question), from: library)
            return [
                "content": [["type": "text", "text": .string(text(answer))]], "structuredContent": answer.json,
                "isError": false,
            ]
        } catch {
            return ["content": [["type": "text", "text": .string(error.message)]], "isError": true]
        }
    }

    /// The answer to read, and which part of the whole it is.
    private static func text(_ answer: Answer) -> String {
        let text = MarkdownRenderer().render(answer.document)
        guard let window = answer.window else { return text }
        let place = "\(window.range.count) of \(window.total), from \(window.range.lowerBound)"
        let rest = window.next.map { "; go on with offset \($0)" } ?? ""
        return text + "\n(\(place)\(rest))\n"
    }
}
