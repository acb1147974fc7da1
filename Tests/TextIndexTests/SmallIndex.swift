import TestSupport
import TextIndex

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A text of invented words whose every word is kept, for comparing the index with a plain scan.
struct SmallIndex {
    /// By document, its words.
    var documents: [[String]]
    var mainDocuments: Int
    let path: String

    /// - Parameters:
    ///   - words: how many words the text has.
    ///   - vocabulary: how many distinct words; low numbers are common.
    init(seed: UInt64, words: Int, vocabulary: Int, documentLength: Int = 20) throws {
        var random = SplitMix(seed: seed)
        documents = []
        var left = words
        while left > 0 {
            let count = min(left, Int(random.next() % UInt64(documentLength * 2)))
            documents.append(
                (0..<count).map { _ in
                    // Squaring makes low numbers common, so that there are bitmaps and rare words alike.
                    let share = Double(random.next() % 1_000_000) / 1_000_000
                    return "w\(Int(share * share * share * Double(vocabulary)))"
                })
            left -= count
            if count == 0 { left -= 1 }
        }
        mainDocuments = documents.count * 9 / 10
        path = "/tmp/catena-index-\(getpid())-\(UInt64.random(in: 0...(.max)))"
        var index = TextIndexWriter()
        index.add(textWriter)
        try index.write(to: path)
    }

    var textWriter: TextWriter {
        var writer = TextWriter(name: "SMALL", properties: [("language", "en")])
        let field = writer.field("word")
        for (number, words) in documents.enumerated() {
            writer.beginDocument(
                key: UInt32(number < mainDocuments ? number * 2 : number), commonKey: UInt32(number),
                zone: number < mainDocuments ? 0 : 1, text: Array(words.joined(separator: " ").utf8))
            for word in words { writer.add(word, field: field, at: writer.nextPosition()) }
            writer.addPayload(Array("p\(number)".utf8))
        }
        return writer
    }

    func remove() { unsafe unlink(path) }

    /// What a plain scan finds of a phrase in the running text.
    func scan(_ phrase: [String]) -> (positions: [UInt32], documents: Int) {
        var positions: [UInt32] = []
        var count = 0
        var start = 0
        for words in documents[..<mainDocuments] {
            var isFound = false
            if words.count >= phrase.count {
                for place in 0...words.count - phrase.count
                where Array(words[place..<place + phrase.count]) == phrase {
                    positions.append(UInt32(start + place))
                    isFound = true
                }
            }
            if isFound { count += 1 }
            start += words.count
        }
        return (positions, count)
    }
}
