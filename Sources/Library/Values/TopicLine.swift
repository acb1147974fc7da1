public import Scripture

/// A line of a topical index that refers to a passage, with the headings above it.
public struct TopicLine: Hashable, Sendable {
    public var topic: String
    /// The headings above it within the topic, outermost first.
    public var path: [String]
    public var text: String
    public var references: [Passage]

    public init(topic: String, path: [String] = [], text: String, references: [Passage]) {
        self.topic = topic
        self.path = path
        self.text = text
        self.references = references
    }

    /// The path and the line, joined: `Of man with God › Moses, in behalf of Israel`.
    public var heading: String { (path + [text]).filter { !$0.isEmpty }.joined(separator: " › ") }

    /// Topic and line, as a reader would cite it: `INTERCESSION: Abraham › In behalf of Sodom`. Of the headings above,
    /// only a short one right above is shown, for it may name who is meant.
    public var name: String {
        let above = path.last.flatMap { Self.isShort($0) && !$0.hasPrefix("See ") ? $0 : nil } ?? ""
        let shown = [above, text].filter { !$0.isEmpty }.joined(separator: " › ")
        return shown.isEmpty ? topic : "\(topic): \(shown)"
    }

    /// Whether a heading has three words at most.
    private static func isShort(_ heading: String) -> Bool {
        heading.utf8.split(separator: UInt8(ascii: " "), maxSplits: 3).count <= 3
    }
}
