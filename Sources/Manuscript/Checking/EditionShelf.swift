public import Scripture

/// The editions a manuscript is judged by: what the rules ask of them.
public struct EditionShelf: Sendable {
    /// Their names, in the order they are preferred: `BSB`, `KJV`.
    public var names: [String]
    /// The verses of a passage that an edition lacks.
    public var absent: @Sendable (Passage, String) -> [Verse]

    /// The footnotes of an edition on a passage: other readings and renderings.
    public var notes: @Sendable (Passage, String) -> [String]

    public init(
        names: [String], absent: @escaping @Sendable (Passage, String) -> [Verse],
        notes: @escaping @Sendable (Passage, String) -> [String] = { _, _ in [] }
    ) {
        self.names = names
        self.absent = absent
        self.notes = notes
    }

    /// The edition of that name, whatever its letter case.
    public func edition(named name: some StringProtocol) -> String? {
        let wanted = name.lowercased()
        return names.first { $0.lowercased() == wanted }
    }
}
