import JSONText

/// A plain reading of the JSON Schemas that questions give, to hold their answers against.
enum SchemaCheck {
    /// Where a value is not of the shape, each with its path.
    static func problems(_ value: JSON, _ schema: JSON, at path: String = "$") -> [String] {
        if case .array(let choices)? = schema["anyOf"] {
            return choices.contains { problems(value, $0, at: path).isEmpty } ? [] : ["\(path) is none of the choices"]
        }
        switch (schema["type"]?.string, value) {
        case ("string", .string(let text)):
            if case .array(let words)? = schema["enum"], !words.contains(.string(text)) {
                return ["\(path) is \(text)"]
            }
            return []
        case ("integer", .integer), ("number", .number), ("number", .integer), ("boolean", .bool), ("null", .null):
            return []
        case ("array", .array(let values)):
            return values.enumerated().flatMap {
                problems($0.element, schema["items"] ?? .null, at: "\(path)[\($0.offset)]")
            }
        case ("object", .object(let members)): return problems(members, schema, at: path)
        default: return ["\(path) is no \(schema["type"]?.string ?? "known type")"]
        }
    }

    private static func problems(_ members: [JSON.Member], _ schema: JSON, at path: String) -> [String] {
        var found: [String] = []
        if case .array(let required)? = schema["required"] {
            for name in required.compactMap(\.string) where !members.contains(where: { $0.name == name }) {
                found.append("\(path) lacks \(name)")
            }
        }
        for member in members {
            if let shape = schema["properties"]?[member.name] {
                found += problems(member.value, shape, at: "\(path).\(member.name)")
            } else if let shape = schema["additionalProperties"], shape != false {
                found += problems(member.value, shape, at: "\(path).\(member.name)")
            } else {
                found.append("\(path) has \(member.name), which the schema does not")
            }
        }
        return found
    }
}
