extension Book {
    /// How much of a book's name is written.
    public enum NameStyle: CaseIterable, Sendable {
        /// `1 Corinthians`
        case full
        /// `1 Cor`, as *The SBL Handbook of Style* has it in English, or its like in the language.
        case short
        /// `1 Cor`, `Mt`: the least that is in use.
        case compact
        /// `First Corinthians`, as it is read aloud; one psalm is a `Psalm`.
        case spoken
    }

    /// The book's name in a language; in English where the language has none, and its OSIS identifier as a last resort.
    public func name(in language: Language, style: NameStyle = .full) -> String {
        guard let names = BookNames.of(language)[self] ?? BookNames.of(.english)[self] else { return osis }
        return switch style {
        case .full: names.full
        case .short: names.short
        case .compact: names.compact
        case .spoken: names.spoken
        }
    }
}

/// The display names of every language, read when first asked for.
enum BookNames {
    static func of(_ language: Language) -> [Book: NameFile.Names] {
        language == .english ? english : all[language] ?? [:]
    }

    private static let english = NameFile(language: "en").names
    private static let all: [Language: [Book: NameFile.Names]] = Dictionary(
        uniqueKeysWithValues: Language.all.map { ($0, NameFile(language: $0.code).names) })
}
