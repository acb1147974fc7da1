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
            for passage in Self.of(try topics.payload(of: document)) {
                entries.append(Entry(document: document, first: passage.lowerBound, last: passage.upperBound))
            }
            starts.append(entries.count)
        }
    }

    func entries(of documents: Range<Int>) -> ArraySlice<Entry> {
        guard documents.upperBound < starts.count else { return [] }
        return entries[starts[documents.lowerBound]..<starts[documents.upperBound]]
    }

    /// As packed verses in the common numbering.
    static func of(_ payload: [UInt8]) -> [ClosedRange<UInt32>] {
        stride(from: 0, to: payload.count - payload.count % 8, by: 8).compactMap { place in
            let first = number(payload, place)
            let last = number(payload, place + 4)
            return first <= last ? first...last : nil
        }
    }

    private static func number(_ bytes: [UInt8], _ place: Int) -> UInt32 {
        (0..<4).reduce(0) { $0 | UInt32(bytes[place + $1]) << UInt32($1 * 8) }
    }
}
