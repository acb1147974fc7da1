public import Scripture

/// A topic of a topical index with its items.
public struct Topic: Hashable, Sendable {
    /// As the index writes it: `INTERCESSION`.
    public var name: String
    /// Told apart from an earlier topic of the same name; 0 for the first.
    public var duplicate: Int
    public var items: [Item]

    public init(name: String, duplicate: Int = 0, items: [Item] = []) {
        self.name = name
        self.duplicate = duplicate
        self.items = items
    }

    /// A heading or a line under a topic, in the order of the index.
    public struct Item: Hashable, Sendable {
        /// 0 for a line right under the topic, 1 under a heading of it, and so on.
        public var level: Int
        /// `Of man with God`; may be empty where only references stand.
        public var text: String
        public var references: [Passage]
        /// Names of topics this line sends the reader to, resolved to topics that exist.
        public var see: [String]

        public init(level: Int, text: String, references: [Passage] = [], see: [String] = []) {
            self.level = level
            self.text = text
            self.references = references
            self.see = see
        }
    }
}
