package import JSONText
package import Manuscript
package import Scripture

/// How documents are checked: what `catena.toml` says, and what the editor says instead.
package struct ServerSettings {
    package var edition: String
    package var selection: RuleSelection
    package var reader: ReferenceReader

    /// - Parameters:
    ///   - file: what the settings file of the workspace says.
    ///   - options: what the editor gives, an object with `edition`, `select`, `ignore`, `severity`, `languages`, `versification`.
    /// - Throws: what is wrong with the options, in words.
    package init(_ file: CheckSettings, _ options: JSON) throws(SettingsError) {
        func strings(_ name: String) -> [String]? {
            guard case .array(let values)? = options[name] else { return nil }
            return values.compactMap(\.string)
        }
        edition = options["edition"]?.string ?? file.edition ?? ""
        let selected = strings("select").map(Set.init) ?? file.select
        let ignored = strings("ignore").map(Set.init) ?? file.ignore
        var severities = file.severities
        if case .object(let members)? = options["severity"] {
            for member in members {
                try RuleName.check(member.name)
                guard let severity = member.value.string.flatMap(Finding.Severity.init) else {
                    throw SettingsError(
                        line: nil, "the severity of \(member.name) may be error, warning or note")
                }
                severities[member.name] = severity
            }
        }
        for rule in selected.union(ignored) { try RuleName.check(rule) }
        selection = RuleSelection(selected: selected, ignored: ignored, severities: severities)
        var languages: [Language] = []
        for code in strings("languages") ?? file.languages ?? ["en"] {
            guard let language = Language(code: code) else {
                throw SettingsError(line: nil, "no names are known in language \(code)")
            }
            languages.append(language)
        }
        let numbering = options["versification"]?.string ?? file.versification ?? "eng"
        guard let versification = Versification(rawValue: numbering) else {
            throw SettingsError(line: nil, "there is no numbering “\(numbering)”")
        }
        reader = ReferenceReader(languages: languages, versification: versification)
    }

    /// What holds where nothing is said.
    package init() {
        edition = ""
        selection = RuleSelection()
        reader = ReferenceReader()
    }
}
