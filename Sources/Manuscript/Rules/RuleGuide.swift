/// What a rule says of itself.
public struct RuleGuide: Hashable, Sendable {
    /// What is wrong, in a few words: the title of the rule.
    public var title: String
    /// What the rule looks for, and why it matters.
    public var explanation: String
    /// A text that it speaks of.
    public var example: String
    /// What to do.
    public var remedy: String
    /// Whether `--fix` mends it.
    public var hasSafeFix: Bool

    init(_ title: String, explanation: String, example: String, remedy: String, hasSafeFix: Bool = false) {
        self.title = title
        self.explanation = explanation
        self.example = example
        self.remedy = remedy
        self.hasSafeFix = hasSafeFix
    }
}
