internal import Library
internal import Philology
internal import Scripture
internal import TextIndex

/// The lines of topical indexes, or the titles of units of the text, on their way into the index: evidence for a search by
/// meaning, never searched as text.
enum TopicText {
    /// What the lines are: the text's kind, and with `#` before it its name, which no edition can have.
    enum Kind: String {
        case topics, titles
    }

    static func writer(_ lines: [Library.TopicPassages], _ kind: Kind) -> TextWriter {
        var writer = TextWriter(name: "#" + kind.rawValue, properties: [("kind", kind.rawValue)])
        let stem = writer.field(IndexFields.stem)
        for (number, line) in lines.enumerated() {
            let text = line.text.isEmpty ? line.topic : "\(line.topic): \(line.text)"
            let bytes = Array(text.utf8)
            writer.beginDocument(key: UInt32(number), commonKey: UInt32(number), text: bytes)
            var offset = 0
            while let range = WordScanner.nextWord(in: bytes.span, from: offset) {
                offset = range.upperBound
                var folded: [UInt8] = []
                Folding.fold(bytes.span, range, into: &folded)
                let stemmed = EnglishStem.stem(folded)
                writer.add(stemmed.span, field: stem, at: writer.nextPosition())
            }
            for passage in line.passages {
                writer.addPayload(bytes4(passage.first.packed) + bytes4(passage.last.packed))
            }
        }
        return writer
    }

    private static func bytes4(_ value: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
}
