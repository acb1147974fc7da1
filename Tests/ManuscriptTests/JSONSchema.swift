import Foundation

/// As much of JSON Schema (draft 7) as the schema of SARIF uses.
struct JSONSchema {
    private let root: [String: Any]

    init(_ data: Data) throws {
        root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    }

    /// What a document offends against, a line each.
    func offences(of document: Any) -> [String] { offences(document, root, "$") }

    private func offences(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
        var schema = schema
        if let reference = schema["$ref"] as? String {
            var target: Any? = root
            for part in reference.dropFirst(2).split(separator: "/") {
                target = (target as? [String: Any])?[String(part)]
            }
            guard let found = target as? [String: Any] else { return ["\(path): \(reference) leads nowhere"] }
            schema = found
        }
        var result: [String] = []
        if let type = schema["type"] as? String, !Self.isType(value, type) { return ["\(path): is no \(type)"] }
        if let values = schema["enum"] as? [Any] {
            let isOne = values.contains { "\($0)" == "\(value)" }
            if !isOne { result.append("\(path): \(value) is none of the values") }
        }
        if let object = value as? [String: Any] {
            let properties = schema["properties"] as? [String: Any] ?? [:]
            for name in schema["required"] as? [String] ?? [] where object[name] == nil {
                result.append("\(path): has no \(name)")
            }
            for (name, member) in object {
                if let inner = properties[name] as? [String: Any] {
                    result += offences(member, inner, path + "." + name)
                } else if let inner = schema["additionalProperties"] as? [String: Any] {
                    result += offences(member, inner, path + "." + name)
                } else if schema["additionalProperties"] as? Bool == false {
                    result.append("\(path): \(name) is unknown")
                }
            }
        }
        if let array = value as? [Any] {
            if let least = schema["minItems"] as? Int, array.count < least { result.append("\(path): has too few") }
            if schema["uniqueItems"] as? Bool == true, Set(array.map { "\($0)" }).count < array.count {
                result.append("\(path): has one twice")
            }
            if let inner = schema["items"] as? [String: Any] {
                for (k, item) in array.enumerated() { result += offences(item, inner, "\(path)[\(k)]") }
            }
        }
        if let number = value as? Int, let least = schema["minimum"] as? Int, number < least {
            result.append("\(path): \(number) is less than \(least)")
        }
        if let any = schema["anyOf"] as? [[String: Any]], !any.contains(where: { offences(value, $0, path).isEmpty }) {
            result.append("\(path): fits none of the forms")
        }
        return result
    }

    private static func isType(_ value: Any, _ type: String) -> Bool {
        switch type {
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "string": value is String
        case "boolean": value is Bool
        case "integer": value is Int
        case "number": value is Double || value is Int
        default: true
        }
    }
}
