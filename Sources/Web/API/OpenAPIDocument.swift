internal import JSONText
internal import Questions

/// The description of the API (OpenAPI 3.1), made from the questions' forms.
struct OpenAPIDocument {
    let version: String

    var json: JSON {
        [
            "openapi": "3.1.0",
            "info": [
                "title": "Catena",
                "description":
                    "Questions of scripture, answered from linked, attributed sources. Everything here only reads. Long answers come in windows: window.next is the offset to go on with; with Accept: application/jsonl what is found comes as lines, to the last.",
                "version": .string(version), "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
            ],
            "servers": [["url": "/"]],
            "paths": .object(allQuestions.map { .init("/api/v1/\($0.name)", Self.path($0)) }),
            "components": [
                "schemas": .object(
                    [.init("Problem", Problem.schema.json)]
                        + allQuestions.map { .init($0.name, $0.schema.json) }),
                "responses": [
                    "Problem": [
                        "description": "Why there is no answer",
                        "content": [
                            "application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]
                        ],
                    ]
                ],
            ],
        ]
    }

    private static func path(_ question: any QuestionForm) -> JSON {
        [
            "get": .object(
                operation(question, "get") + [
                    .init("parameters", .array(question.parameters.map { parameter($0, question) }))
                ]),
            "post": .object(
                operation(question, "post") + [
                    .init(
                        "requestBody",
                        [
                            "required": true,
                            "content": [
                                "application/json": [
                                    "schema": question.argumentsSchema, "example": .object(question.example),
                                ]
                            ],
                        ])
                ]),
        ]
    }

    private static func operation(_ question: any QuestionForm, _ method: String) -> [JSON.Member] {
        let problem: JSON = ["$ref": "#/components/responses/Problem"]
        return [
            .init("operationId", .string(method == "get" ? question.name : question.name + "-by-post")),
            .init("summary", .string(question.title)), .init("description", .string(question.summary)),
            .init(
                "responses",
                [
                    "200": [
                        "description": "The answer",
                        "content": .object(content(question)),
                    ], "400": problem, "404": problem, "408": problem, "413": problem, "431": problem, "503": problem,
                ]),
        ]
    }

    /// The answer as one object, and its list as lines.
    private static func content(_ question: any QuestionForm) -> [JSON.Member] {
        let whole = JSON.Member(
            "application/json", ["schema": ["$ref": .string("#/components/schemas/\(question.name)")]])
        guard let list = question.list else { return [whole] }
        let words =
            "For those who accept it: each of \(list) as a line of JSON, all that there are from the offset on where no limit is given."
        return [whole, .init(ResultLines.type, ["schema": ["type": "string", "description": .string(words)]])]
    }

    private static func parameter(_ parameter: Parameter, _ question: any QuestionForm) -> JSON {
        var members: [JSON.Member] = [
            .init("name", .string(parameter.name)), .init("in", "query"),
            .init("description", .string(parameter.help)), .init("required", .bool(parameter.isRequired)),
            .init("schema", parameter.addressSchema),
        ]
        if let example = question.example.first(where: { $0.name == parameter.name }) {
            members.append(.init("example", example.value))
        }
        return .object(members)
    }
}
