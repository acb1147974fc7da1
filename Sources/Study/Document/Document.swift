public import Library
public import Scripture

/// An answer ready to be shown: sections of items, each chained to numbered sources.
///
/// Every question (study, read, word, topics) ends in a document, and every face renders documents; what is said
/// and how it looks are apart.
public struct Document: Hashable, Sendable {
    public var title: String
    /// Lines under the title: what was asked, how the passage was found.
    public var lead: [RichText]
    public var sections: [Section]
    public var sources: [Source]

    public init(title: String, lead: [RichText] = [], sections: [Section] = [], sources: [Source] = []) {
        self.title = title
        self.lead = lead
        self.sections = sections
        self.sources = sources
    }

    public var items: [Item] { sections.flatMap(\.blocks).flatMap(\.items) }
}

/// A part of a document under a heading.
public struct Section: Hashable, Sendable {
    /// Short and stable, for machine output and anchors: `scene`.
    public var id: String
    public var title: String
    public var blocks: [Block]
    /// What the section lacks and why, such as a resource that is not installed; `nil` where it lacks nothing.
    public var note: String?

    public init(id: String, title: String, blocks: [Block] = [], note: String? = nil) {
        self.id = id
        self.title = title
        self.blocks = blocks
        self.note = note
    }

    public var isEmpty: Bool { blocks.allSatisfy { $0.items.isEmpty } }
}

/// Items that stand together, and how they are set.
public struct Block: Hashable, Sendable {
    public enum Style: Hashable, Sendable {
        case paragraphs
        /// One paragraph: the items are its sentences.
        case prose
        case bullets
        case numbered
        /// Column titles; an item's cells fill them in order.
        case table([String])
        /// The passage itself, set as running text.
        case text
    }

    public var style: Style
    public var items: [Item]

    public init(_ style: Style, _ items: [Item]) {
        self.style = style
        self.items = items
    }
}

/// One thing said, with the passages and sources it rests on.
public struct Item: Hashable, Sendable {
    public enum Kind: String, Sendable {
        case scripture, comment, lexicon, topic, pattern, heading
    }

    public var kind: Kind
    /// One text, or the cells of a table row.
    public var cells: [RichText]
    /// The passages it shows or names, in the `eng` versification.
    public var passages: [Passage]
    /// Numbers of its sources; never empty in a finished document.
    public var sources: [Int]

    public init(_ kind: Kind, cells: [RichText], passages: [Passage] = [], sources: [Int]) {
        self.kind = kind
        self.cells = cells
        self.passages = passages
        self.sources = sources
    }

    public init(_ kind: Kind, _ text: RichText, passages: [Passage] = [], sources: [Int]) {
        self.init(kind, cells: [text], passages: passages, sources: sources)
    }

    /// Its text without marks, cells joined.
    public var plainText: String { cells.map(\.plain).filter { !$0.isEmpty }.joined(separator: " · ") }
}

/// Where something was taken from: a numbered line at the end of a document.
public struct Source: Hashable, Sendable {
    /// From 1.
    public var number: Int
    public var resource: Resource
    /// Where in the resource: OSIS references divided by spaces for an edition, else the record's locator.
    public var locator: String

    public init(number: Int, resource: Resource, locator: String) {
        self.number = number
        self.resource = resource
        self.locator = locator
    }
}
