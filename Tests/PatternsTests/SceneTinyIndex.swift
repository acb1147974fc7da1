import Philology
import Scripture
import TextIndex

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// An index of one invented edition: lines of words, a Strong's number after a word it tags (`prayed/H6419`).
struct SceneTinyIndex {
    let path: String

    /// - Parameter verses: by OSIS reference, in canon order; `¶` before a verse's words begins a pericope.
    init(_ verses: [(osis: String, words: String)], topics: [(line: String, osis: [String])] = []) throws {
        var writer = TextWriter(name: "TINY", properties: [("language", "en")])
        let stem = writer.field("stem")
        let strong = writer.field("strong")
        let unit = writer.field("unit")
        for (osis, line) in verses {
            guard let verse = Verse(osis: osis) else { continue }
            let words = line.split(separator: " ").filter { $0 != "¶" }.map { $0.split(separator: "/").map(String.init) }
            writer.beginDocument(
                key: verse.packed, commonKey: verse.packed, text: Array(words.map { $0[0] }.joined(separator: " ").utf8))
            for (index, word) in words.enumerated() {
                let position = writer.nextPosition()
                if index == 0, line.hasPrefix("¶") { writer.add("pericope", field: unit, at: position) }
                writer.add(EnglishStem.stem(Folding.fold(word[0])), field: stem, at: position)
                for number in word.dropFirst() { writer.add(number, field: strong, at: position) }
            }
        }
        var index = TextIndexWriter()
        index.add(writer)
        if !topics.isEmpty { index.add(Self.topics(topics)) }
        path = "/tmp/catena-scenes-\(getpid())-\(UInt64.random(in: 0...(.max)))"
        try index.write(to: path)
    }

    private static func topics(_ lines: [(line: String, osis: [String])]) -> TextWriter {
        var writer = TextWriter(name: "#topics", properties: [("kind", "topics")])
        let stem = writer.field("stem")
        for (number, line) in lines.enumerated() {
            writer.beginDocument(
                key: UInt32(number), commonKey: UInt32(number), text: Array(line.line.utf8))
            for word in line.line.split(whereSeparator: { !$0.isLetter }) {
                writer.add(EnglishStem.stem(Folding.fold(word)), field: stem, at: writer.nextPosition())
            }
            for passage in line.osis.compactMap({ Passage(osis: $0) }) {
                for verse in [passage.first, passage.last] {
                    writer.addPayload((0..<4).map { UInt8(truncatingIfNeeded: verse.packed >> ($0 * 8)) })
                }
            }
        }
        return writer
    }

    func open() throws -> TextIndex { try TextIndex(path: path) }

    func remove() { unsafe unlink(path) }
}
