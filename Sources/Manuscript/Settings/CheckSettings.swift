internal import TOMLKit

/// What `catena.toml` says of checking.
public struct CheckSettings: Hashable, Sendable {
    /// The edition that manuscripts are to follow; `nil` where each shows which.
    public var edition: String?
    public var select: Set<String> = []
    public var ignore: Set<String> = []
    public var severities: [String: Finding.Severity] = [:]
    /// The path of a baseline, from the folder of the file.
    public var baseline: String?
    /// Languages whose book names are read.
    public var languages: [String]?
    /// The numbering that references are written in.
    public var versification: String?

    public init() {}

    /// Reads the text of a settings file.
    /// - Throws: what is wrong with it, and where.
    public init(toml: String) throws(SettingsError) {
        let file: TOMLTable
        do {
            file = try TOMLTable(string: toml)
        } catch let error as TOMLParseError {
            throw SettingsError(line: error.source.begin.line, error.description)
        } catch {
            throw SettingsError(line: nil, "\(error)")
        }
        for (name, _) in file where name != "check" {
            throw SettingsError(line: nil, "there is no table [\(name)]; the one that is known is [check]")
        }
        guard let check = file["check"]?.table else {
            if file["check"] != nil { throw SettingsError(line: nil, "check is no table") }
            return
        }
        for (name, value) in check { try read(name, value) }
    }

    private mutating func read(_ name: String, _ value: any TOMLValueConvertible) throws(SettingsError) {
        switch name {
        case "edition": edition = try Self.string(name, value)
        case "select": select = try Self.rules(name, value)
        case "ignore": ignore = try Self.rules(name, value)
        case "baseline": baseline = try Self.string(name, value)
        case "languages": languages = try Self.strings(name, value)
        case "versification": versification = try Self.string(name, value)
        case "severity":
            guard let table = value.table else { throw SettingsError(line: nil, "severity is no table of rules") }
            for (rule, value) in table {
                try RuleName.check(rule)
                let word = try Self.string("the severity of \(rule)", value)
                guard let severity = Finding.Severity(rawValue: word) else {
                    throw SettingsError(
                        line: nil, "the severity of \(rule) is “\(word)”; it may be error, warning or note")
                }
                severities[rule] = severity
            }
        default:
            throw SettingsError(
                line: nil,
                "there is no setting “\(name)”; there are edition, select, ignore, severity, baseline, languages and versification"
            )
        }
    }

    private static func string(_ name: String, _ value: any TOMLValueConvertible) throws(SettingsError) -> String {
        guard let text = value.string else { throw SettingsError(line: nil, "\(name) is no text in quotation marks") }
        return text
    }

    private static func strings(_ name: String, _ value: any TOMLValueConvertible) throws(SettingsError) -> [String] {
        guard let array = value.array else { throw SettingsError(line: nil, "\(name) is no list") }
        var texts: [String] = []
        for element in array { texts.append(try string("a part of \(name)", element)) }
        return texts
    }

    private static func rules(_ name: String, _ value: any TOMLValueConvertible) throws(SettingsError) -> Set<String> {
        let rules = try strings(name, value)
        for rule in rules { try RuleName.check(rule) }
        return Set(rules)
    }
}
