/// Finds the documents of positions that never go back; each step costs the logarithm of what it passes over.
public struct DocumentWalk {
    private let starts: MappedNumbers
    /// The document reached.
    public private(set) var document = 0
    /// Its positions.
    public private(set) var first: UInt32 = 0
    public private(set) var end: UInt32 = 0

    init(_ starts: MappedNumbers) {
        self.starts = starts
        if starts.count > 1 { settle(0) }
    }

    /// Moves on to the document that holds `position`.
    /// - Precondition: `position` is not before the last one asked for.
    /// - Returns: its index, or the number of documents where the text ends before.
    @inline(__always)
    public mutating func move(to position: UInt32) -> Int {
        if position < end { return document }
        return gallop(to: position)
    }

    /// The positions of a document, wherever the walk stands.
    /// - Precondition: `document` is at least 0 and below the number of documents.
    public func range(of document: Int) -> Range<UInt32> { starts[document]..<starts[document + 1] }

    private mutating func gallop(to position: UInt32) -> Int {
        let last = starts.count - 1
        var low = document + 1
        var step = 1
        while low + step < last, starts[low + step] <= position {
            low += step
            step *= 2
        }
        var high = min(low + step, last)
        // The first index above `low` whose document starts after the position.
        while low < high {
            let middle = (low + high) / 2
            if starts[middle + 1 <= last ? middle + 1 : last] <= position { low = middle + 1 } else { high = middle }
        }
        settle(min(low, last))
        return document
    }

    private mutating func settle(_ index: Int) {
        document = index
        let last = starts.count - 1
        first = starts[min(index, last)]
        end = index < last ? starts[index + 1] : .max
    }
}
