public import Scripture

/// Where the parts of a document lead on a site that has pages for them.
public struct HTMLLinks: Sendable {
    public struct Link: Sendable {
        public var address: String
        public var words: String

        public init(_ address: String, _ words: String) {
            self.address = address
            self.words = words
        }
    }

    public var passage: @Sendable (Passage) -> String
    /// The page that does what a command does; `nil` where there is none, and the command stays as it is.
    public var command: @Sendable (String) -> Link?
    /// The pages that show a source; empty where there are none.
    public var source: @Sendable (Source) -> [Link]

    public init(
        passage: @escaping @Sendable (Passage) -> String, command: @escaping @Sendable (String) -> Link?,
        source: @escaping @Sendable (Source) -> [Link]
    ) {
        self.passage = passage
        self.command = command
        self.source = source
    }
}
