public import JSONText

extension QuestionForm {
    /// JSON Schema 2020-12 of the object that gives the arguments.
    public var argumentsSchema: JSON {
        [
            "type": "object", "properties": .object(parameters.map { .init($0.name, $0.schema) }),
            "required": .strings(parameters.filter(\.isRequired).map(\.name)), "additionalProperties": false,
        ]
    }
}
