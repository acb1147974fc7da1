public import JSONText

/// The shape of a JSON value, written as JSON Schema 2020-12 for those who read it.
public indirect enum Schema: Sendable {
    case string(String = "")
    case integer(String = "")
    case number(String = "")
    case boolean(String = "")
    /// One of these words.
    case words([String])
    case nullable(Schema)
    case array(Schema)
    /// Members by name; each is there unless it is optional.
    case object([(name: String, value: Schema)])
    /// An object whose members are named by the data and alike.
    case map(Schema)
    case anything
    /// Of a member: that it may be absent.
    case optional(Schema)

    public var json: JSON {
        switch self {
        case .string(let help): Self.plain("string", help)
        case .integer(let help): Self.plain("integer", help)
        case .number(let help): Self.plain("number", help)
        case .boolean(let help): Self.plain("boolean", help)
        case .words(let words): ["type": "string", "enum": .strings(words)]
        case .anything: .bool(true)
        case .nullable(let schema): ["anyOf": [schema.json, ["type": "null"]]]
        case .array(let schema): ["type": "array", "items": schema.json]
        case .map(let schema): ["type": "object", "additionalProperties": schema.json]
        case .optional(let schema): schema.json
        case .object(let members):
            [
                "type": "object", "properties": .object(members.map { .init($0.name, $0.value.json) }),
                "required": .strings(members.filter { !$0.value.isOptional }.map(\.name)),
                "additionalProperties": false,
            ]
        }
    }

    private var isOptional: Bool { if case .optional = self { true } else { false } }

    private static func plain(_ type: String, _ help: String) -> JSON {
        help.isEmpty ? ["type": .string(type)] : ["type": .string(type), "description": .string(help)]
    }
}
