extension Parse: CustomStringConvertible {
    /// The parse as one would say it: `verb, Hiphil imperative, 2nd person masculine singular, with paragogic he suffix`.
    public var description: String {
        let words = parts.filter { !$0.contains(.suffix) }.map { Self.words(of: $0) }
        let suffixes = suffixes.map { "with \(Self.words(ofSuffix: $0))" }
        return ([words.joined(separator: " + ")] + suffixes).filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// What a description says first, then what form, then of whom; groups are divided by commas.
    private static let groups: [[Feature.Category]] = [
        [.kind, .partOfSpeech], [.stem, .tense, .voice, .mood], [.person, .case, .gender, .number, .state], [.degree],
    ]

    private static func words(of part: FeatureSet) -> String {
        let features = part.features
        return groups.map { group in
            group.flatMap { category in features.filter { $0.category == category }.map(\.title) }.joined(
                separator: " ")
        }.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private static func words(ofSuffix suffix: FeatureSet) -> String {
        let words = suffix.features.filter { $0 != .suffix }.map(\.title)
        return (words + ["suffix"]).joined(separator: " ")
    }
}
