public import JSONText
public import Scripture

/// The values given to a question's parameters, checked against their kinds, with what holds where none is given.
public struct Arguments: Sendable {
    private var values: [String: JSON] = [:]
    private var named: Set<String> = []

    /// Values as a program gives them: members of a JSON object.
    public init(_ members: [JSON.Member], for question: any QuestionForm) throws(Refusal) {
        try self.init(members.map { ($0.name, $0.value) }, for: question, isText: false)
    }

    /// Values as an address or a form gives them: all are text, and an empty one counts as not given.
    public init(text: [(name: String, value: String)], for question: any QuestionForm) throws(Refusal) {
        try self.init(text.map { ($0.name, .string($0.value)) }, for: question, isText: true)
    }

    private init(_ given: [(name: String, value: JSON)], for question: any QuestionForm, isText: Bool) throws(Refusal) {
        for (name, value) in given {
            guard let parameter = question.parameters.first(where: { $0.name == name }) else {
                let known = question.parameters.map(\.name).joined(separator: ", ")
                throw .mistake(name, "\(question.name) has no parameter “\(name)”; it has \(known)")
            }
            guard values[name] == nil else { throw .mistake(name, "\(name) is given twice") }
            if isText, value.string == "" { continue }
            values[name] = try Self.checked(value, parameter, isText: isText)
            named.insert(name)
        }
        for parameter in question.parameters where values[parameter.name] == nil {
            guard !parameter.isRequired else {
                throw .mistake(parameter.name, "\(parameter.name) is missing: \(parameter.help)")
            }
            values[parameter.name] = parameter.standard
        }
    }

    private static func checked(_ value: JSON, _ parameter: Parameter, isText: Bool) throws(Refusal) -> JSON {
        let name = parameter.name
        switch parameter.kind {
        case .text(let longest): return .string(try text(value, name, longest))
        case .passage, .editions: return .string(try text(value, name, Parameter.longestName))
        case .choice(let words):
            guard let word = value.string, words.contains(word) else {
                throw .mistake(name, "\(name) must be one of \(words.joined(separator: ", "))")
            }
            return value
        case .flag:
            if case .bool = value { return value }
            if isText, let flag = ["true": true, "1": true, "on": true, "false": false, "0": false][value.string ?? ""]
            {
                return .bool(flag)
            }
            throw .mistake(name, "\(name) must be true or false")
        case .integer(let range):
            let number: Int? =
                switch value {
                case .integer(let number): number
                // A number with a fraction of nothing is an integer in JSON Schema.
                case .number(let number): Int(exactly: number)
                case .string(let text) where isText: Int(text)
                default: nil
                }
            guard let number, range.contains(number) else {
                throw .mistake(name, "\(name) must be a whole number from \(range.lowerBound) to \(range.upperBound)")
            }
            return .integer(number)
        }
    }

    private static func text(_ value: JSON, _ name: String, _ longest: Int) throws(Refusal) -> String {
        guard let text = value.string else { throw .mistake(name, "\(name) must be text") }
        guard text.utf8.count <= longest else {
            throw .mistake(name, "\(name) is too long: \(text.utf8.count) bytes, at most \(longest)")
        }
        return text
    }

    /// The text of a parameter; empty where none was given.
    public func text(_ name: String) -> String { values[name]?.string ?? "" }

    /// The number of a parameter; 0 where none was given.
    public func integer(_ name: String) -> Int {
        if case .integer(let number)? = values[name] { number } else { 0 }
    }

    /// What references without a book count from; `nil` where none was given.
    func context(_ name: String) throws(Refusal) -> Passage? {
        let text = text(name)
        guard !text.isEmpty else { return nil }
        do throws(ReferenceError) {
            return try ReferenceReader().context(text)
        } catch {
            throw .mistake(name, "the context \(error)")
        }
    }

    /// Whether a value was given, and is not only what holds where none is.
    package func isGiven(_ name: String) -> Bool { named.contains(name) }

    /// The same, but for one number, which its parameter must allow.
    package func with(_ name: String, _ number: Int) -> Arguments {
        var arguments = self
        arguments.values[name] = .integer(number)
        return arguments
    }

    public func flag(_ name: String) -> Bool { values[name] == .bool(true) }

    /// The passage of a parameter; `nil` where none was given.
    public func passage(_ name: String) throws(Refusal) -> Passage? {
        let text = text(name)
        guard !text.isEmpty else { return nil }
        do throws(ReferenceError) {
            return try ReferenceReader().passage(text)
        } catch {
            throw .mistake(name, error.description)
        }
    }
}
