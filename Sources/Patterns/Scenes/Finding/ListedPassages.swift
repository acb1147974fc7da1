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
        for document in 0..<topics.documentCount {
            for passage in try topics.passages(of: document) {
                entries.append(Entry(document: document, first: passage.lowerBound, last: passage.upperBound))
            }
            starts.append(entries.count)
        }
    }

    func entries(of documents: Range<Int>) -> ArraySlice<Entry> {
        guard documents.upperBound < starts.count else { return [] }
        return entries[starts[documents.lowerBound]..<starts[documents.upperBound]]
    }
}
