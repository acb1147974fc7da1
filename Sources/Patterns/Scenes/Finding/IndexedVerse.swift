public import Philology
public import Scripture
public import TextIndex

/// A verse as the text index has it, so that a table of scenes can be quoted without opening the database for each cell.
public struct IndexedVerse: Sendable {
    /// The edition's name.
    public var edition: String
    /// The verse as the edition counts.
    public var native: Verse
    /// The edition's text in UTF-8.
    public var bytes: [UInt8]
    /// Its tagged words: where each stands in the text, in bytes, and its chief Strong's number.
    public var words: [(range: Range<Int>, number: StrongsNumber)]
}

extension SceneFinder {
    /// The verse in the chief English edition of the index; `nil` where that lacks it.
    public func verse(_ verse: Verse) throws(IndexError) -> IndexedVerse? {
        let text = texts.english
        guard let place = texts.axis.index(of: verse.packed), let document = try texts.document(of: place),
            let native = try Verse(packed: text.document(document).key)
        else { return nil }
        let bytes = try text.bytes(of: document)
        var places: [Range<Int>] = []
        while let range = WordScanner.nextWord(in: bytes.span, from: places.last?.upperBound ?? 0) {
            places.append(range)
        }
        var words: [(Range<Int>, StrongsNumber)] = []
        for tagged in TaggedWord.list(try text.payload(of: document)) where tagged.count > 0 {
            let last = tagged.start + tagged.count - 1
            guard tagged.start < places.count, last < places.count, let chief = tagged.strongs.first?.root else {
                continue
            }
            words.append((places[tagged.start].lowerBound..<places[last].upperBound, chief))
        }
        return IndexedVerse(edition: text.name, native: native, bytes: bytes, words: words)
    }
}
