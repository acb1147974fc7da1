public import Scripture

/// The editions a manuscript is judged by: what the rules ask of them.
public struct EditionShelf: Sendable {
    /// Their names, in the order they are preferred: `BSB`, `KJV`.
    public var names: [String]
    /// The verses of a passage that an edition lacks.
    public var absent: @Sendable (Passage, String) -> [Verse]

    public init(names: [String], absent: @escaping @Sendable (Passage, String) -> [Verse]) {
        self.names = names
        self.absent = absent
    }

    /// The edition of that name, whatever its letter case.
    public func edition(named name: some StringProtocol) -> String? {
        let wanted = name.lowercased()
        return names.first { $0.lowercased() == wanted }
    }
}
