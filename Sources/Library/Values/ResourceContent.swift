/// Everything one import yields: the resource, its records, and what was wrong with the source.
///
/// Importers make it, the store keeps it. A kind of resource fills the lists that belong to it and leaves the
/// others empty. Verses are numbered as the resource itself counts (``Resource/versification``).
public struct ResourceContent: Sendable {
    public var resource: Resource
    public var verses: [VerseText] = []
    public var words: [Word] = []
    public var headings: [Heading] = []
    public var notes: [Note] = []
    public var entries: [LexiconEntry] = []
    public var topics: [Topic] = []
    public var comments: [Comment] = []
    public var pericopes: [Pericope] = []
    public var links: [Link] = []
    public var faults: ImportFaults = ImportFaults()

    public init(resource: Resource) {
        self.resource = resource
    }
}
