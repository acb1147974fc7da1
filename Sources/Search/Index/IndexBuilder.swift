public import Library
internal import Philology
internal import Scripture
public import TextIndex

/// Makes the text index of a library from its editions.
///
/// Give it the editions in the order in which a search should prefer them, then ``write(to:)``.
public struct IndexBuilder {
    private var writer = TextIndexWriter()

    public init() {}

    /// Adds an edition. Resources of other kinds are passed over.
    /// - Parameters:
    ///   - content: its verses in the edition's own order, its words and headings.
    ///   - pericopes: where sections of the text begin, for searches within one; the edition's own section
    ///     headings count too.
    public mutating func add(_ content: ResourceContent, pericopes: [Pericope] = []) {
        guard content.resource.kind == .edition else { return }
        writer.add(EditionText(content, pericopes: pericopes).writer)
    }

    /// Adds lines of topical indexes, for searches by meaning.
    public mutating func add(topics: [Library.TopicPassages]) {
        if !topics.isEmpty { writer.add(TopicText.writer(topics, .topics)) }
    }

    /// Adds the titles of units of the text, for questions in plain words: each a line with its passage and nothing more.
    public mutating func add(titles: [Library.TopicPassages]) {
        if !titles.isEmpty { writer.add(TopicText.writer(titles, .titles)) }
    }

    /// Adds what leads from verse to verse: cross-references and lines of topical indexes.
    public mutating func add(links: [Link], topics: [Library.TopicPassages]) {
        let rows = NeighbourRows(links: links, topics: topics)
        if !rows.keys.isEmpty { writer.add(NeighbourText.writer(rows)) }
    }

    /// Writes the index file, replacing what is there.
    public func write(to path: String) throws(IndexError) { try writer.write(to: path) }

    /// The finished file in memory.
    public func serialized() -> [UInt8] { writer.serialized() }
}
