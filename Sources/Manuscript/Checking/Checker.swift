public import Scripture

/// Checks manuscripts: reads their references, has their quotations found, and asks the rules.
public struct Checker: Sendable {
    /// What finds the quotations of a text beside its references.
    public typealias Finder = @Sendable (ManuscriptText, [Reference]) throws -> [FoundQuotation]

    let reader: ReferenceReader
    let editions: EditionShelf
    let selection: RuleSelection
    let finder: Finder

    public init(
        reader: ReferenceReader, editions: EditionShelf, selection: RuleSelection = RuleSelection(),
        finder: @escaping Finder
    ) {
        self.reader = reader
        self.editions = editions
        self.selection = selection
        self.finder = finder
    }

    /// What is wrong with a text, in the order of the prose.
    /// - Parameter context: what references without a book count from.
    /// - Throws: what the finder of quotations throws.
    public func findings(in text: ManuscriptText, context: Passage? = nil) throws -> [Finding] {
        let references = reader.references(in: text.prose, context: context)
        let manuscript = CheckedManuscript(
            text: text, references: references,
            quotations: try finder(text, references).map { NoteReadings.judged($0, text.prose, editions) },
            editions: editions,
            reader: reader)
        let silences = Silences(text)
        var found = selection.rules.flatMap { rule in rule.findings(in: manuscript) }
        for k in found.indices { found[k].severity = selection.severity(of: found[k]) }
        found.removeAll { silences.cover($0, in: text) }
        // In the order of the text; of several at one place, those on the reference first.
        let order = Dictionary(uniqueKeysWithValues: allRules.enumerated().map { ($0.element.id, $0.offset) })
        return found.sorted {
            ($0.range.lowerBound, order[$0.rule] ?? 0, $0.range.upperBound)
                < ($1.range.lowerBound, order[$1.rule] ?? 0, $1.range.upperBound)
        }
    }
}
