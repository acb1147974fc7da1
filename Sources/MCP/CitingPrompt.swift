internal import JSONText

/// A prompt that makes an assistant cite through the tools.
enum CitingPrompt {
    private static let name = "answer-with-citations"

    static let description: JSON = [
        "name": .string(name), "title": "Answer with citations",
        "description":
            "Answers a question of scripture so that every quotation comes from the library and can be opened.",
        "arguments": [["name": "question", "description": "What is asked", "required": true]],
    ]

    static func get(_ parameters: JSON) throws(RPCError) -> JSON {
        guard parameters["name"]?.string == name else {
            throw RPCError(.badParameters, "there is no such prompt; there is \(name)")
        }
        guard let question = parameters["arguments"]?["question"]?.string, !question.isEmpty else {
            throw RPCError(.badParameters, "the prompt needs a question")
        }
        let text = """
            \(question)

            Answer from the library behind these tools, not from memory.
            1. Call study with the question. Where it finds no passage, use search or meaning first.
            2. Before you quote a verse, call read for it and copy its words exactly; name the reference and the edition after each quotation.
            3. Say of every claim which source it rests on: the sources are numbered in the study. What no source says, leave out or mark as your own inference.
            4. Where the tools find nothing, say so.
            """
        return [
            "description": "Answers from the library, with citations",
            "messages": [["role": "user", "content": ["type": "text", "text": .string(text)]]],
        ]
    }
}
