public import Scripture

/// A titled unit of the text, as a commentator or editor divides it.
public struct Pericope: Hashable, Sendable {
    public var passage: Passage
    public var title: String
    public var locator: String

    public init(passage: Passage, title: String, locator: String) {
        self.passage = passage
        self.title = title
        self.locator = locator
    }
}
