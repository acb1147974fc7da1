internal import TextIndex

/// The passages that the index keeps beside each line of a topical index, as packed verses.
struct ListedPassages: Sendable {
    struct Entry: Sendable {
        /// The line, among the documents of the topics' text.
        var document: Int
        var first: UInt32
        var last: UInt32
    }

    /// Ascending by line.
    private(set) var entries: [Entry] = []
    /// By line, where its entries begin; one more than there are lines.
    private var starts: [Int] = [0]

    init(_ topics: IndexedText?) throws(IndexError) {
        guard let topics else { return }
        var entries: [Entry] = []
        var starts = [0]
        starts.reserveCapacity(topics.documentCount + 1)
        try topics.eachPassage { document, first, last in
            while starts.count <= document { starts.append(entries.count) }
            entries.append(Entry(document: document, first: first, last: last))
        }
        while starts.count <= topics.documentCount { starts.append(entries.count) }
        self.entries = entries
        self.starts = starts
    }

    func entries(of documents: Range<Int>) -> ArraySlice<Entry> {
        guard documents.upperBound < starts.count else { return [] }
        return entries[starts[documents.lowerBound]..<starts[documents.upperBound]]
    }
}
