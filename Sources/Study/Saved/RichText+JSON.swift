internal import JSONText
internal import Scripture

extension RichText {
    /// Its runs, each an object with one telling member: `{"plain":"…"}`, `{"quotation":"…","resource":"KJV",…}`.
    var json: JSON { .array(runs.map { Self.json($0) }) }

    private static func json(_ run: Run) -> JSON {
        switch run {
        case .plain(let text): return ["plain": .string(text)]
        case .strong(let text): return ["strong": .string(text)]
        case .original(let text, let script):
            return ["original": .string(text), "script": .string(script.rawValue)]
        case .transliteration(let text): return ["transliteration": .string(text)]
        case .passage(let passage): return ["passage": .string(passage.osis)]
        case .command(let text): return ["command": .string(text)]
        case .sources(let numbers): return ["sources": .integers(numbers)]
        case .quotation(let quotation):
            return [
                "quotation": .string(quotation.text), "resource": .string(quotation.resource),
                "passage": quotation.passage.map { .string($0.osis) } ?? .null,
                "marks": .array(quotation.marks.map { [.integer($0.lowerBound), .integer($0.upperBound)] }),
                "script": .string(quotation.script.rawValue), "marked": .bool(quotation.marked),
            ]
        }
    }

    init(_ json: JSON) throws(SavedStudyError) {
        guard case .array(let values) = json else { throw .damaged("text") }
        var runs: [Run] = []
        for value in values { runs.append(try Self.run(value)) }
        self.init(runs)
    }

    private static func run(_ json: JSON) throws(SavedStudyError) -> Run {
        guard case .object(let members) = json, let kind = members.first?.name else { throw .damaged("text") }
        switch kind {
        case "plain": return .plain(try json.string(kind))
        case "strong": return .strong(try json.string(kind))
        case "original": return .original(try json.string(kind), try script(json))
        case "transliteration": return .transliteration(try json.string(kind))
        case "passage": return .passage(try json.passage(kind))
        case "command": return .command(try json.string(kind))
        case "sources": return .sources(try json.integers(kind))
        case "quotation": return .quotation(try quotation(json))
        default: throw .damaged(kind)
        }
    }

    private static func script(_ json: JSON) throws(SavedStudyError) -> Script {
        guard let script = Script(rawValue: try json.string("script")) else { throw .damaged("script") }
        return script
    }

    private static func quotation(_ json: JSON) throws(SavedStudyError) -> Quotation {
        let text = try json.string("quotation")
        var marks: [Range<Int>] = []
        for mark in try json.list("marks") {
            guard case .array(let ends) = mark, ends.count == 2, case .integer(let from) = ends[0],
                case .integer(let to) = ends[1], 0 <= from, from <= to, to <= text.utf8.count
            else { throw .damaged("marks") }
            marks.append(from..<to)
        }
        return Quotation(
            resource: try json.string("resource"),
            passage: json["passage"] == .null ? nil : try json.passage("passage"), text: text, marks: marks,
            script: try script(json), marked: try json.flag("marked"))
    }
}
