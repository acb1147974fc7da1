internal import JSONText
public import Study

/// What a model is asked: to put a finished study into prose, sentence by sentence from its sources.
public struct WriterRequest: Sendable {
    private let question: String
    private let study: String

    public init(_ study: Study) {
        question = study.question.isEmpty ? study.document.title : study.question
        self.study = MarkdownRenderer().render(study.document)
    }

    private static let rules = """
        You put a study of scripture into plain prose. You add nothing to it. Rules:
        1. Every sentence ends with the numbers of the sources it rests on, in square brackets, as the study gives them: [3] or \
        [3][5]. A sentence without them is thrown away.
        2. Name only passages that stand in the study.
        3. What stands between quotation marks is copied from the study letter for letter, at most one sentence at a time.
        4. No headings, no lists, no Markdown. Two to five short paragraphs.
        5. Where the study does not answer the question, say so and stop.
        """

    /// The request as the endpoint reads it.
    func body(model: String) -> [UInt8] {
        let json: JSON = [
            "model": .string(model), "stream": false, "temperature": 0,
            "messages": [
                ["role": "system", "content": .string(Self.rules)],
                ["role": "user", "content": .string("The question: \(question)\n\nThe study:\n\n\(study)")],
            ],
        ]
        var bytes: [UInt8] = []
        json.append(to: &bytes)
        return bytes
    }
}
