internal import TextIndex

/// The letters of the editions' words, read verse by verse as they are asked for.
final class EditionWords {
    private final class Verse {
        let bytes: [UInt8]
        let words: ProseWords

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
            words = ProseWords(bytes)
        }
    }

    private let editions: [QuotedEdition]
    private var verses: [Int: Verse] = [:]

    init(_ editions: [QuotedEdition]) { self.editions = editions }

    /// The edition's text from the first word of a run to its last, a space between verses.
    func bytes(_ edition: Int, _ places: Range<Int>) throws(IndexError) -> [UInt8] {
        guard !places.isEmpty else { return [] }
        let source = editions[edition]
        var bytes: [UInt8] = []
        for number in source.verse(at: places.lowerBound)...source.verse(at: places.upperBound - 1) {
            let all = source.places(ofVerses: number..<number + 1)
            let part = places.clamped(to: all)
            guard !part.isEmpty else { continue }
            let verse = try verse(edition, number)
            let first = part.lowerBound - all.lowerBound
            let last = part.upperBound - 1 - all.lowerBound
            guard last < verse.words.count else { continue }
            if !bytes.isEmpty { bytes.append(0x20) }
            // What stands between two verses belongs to the run: a stop at the end of the first.
            let start = part.lowerBound > places.lowerBound ? 0 : verse.words.range(first).lowerBound
            let end = part.upperBound < places.upperBound ? verse.bytes.count : verse.words.range(last).upperBound
            bytes += verse.bytes[start..<max(start, end)]
        }
        return bytes
    }

    /// Some ten megabytes of verses.
    private static let most = 16_384

    private func verse(_ edition: Int, _ number: Int) throws(IndexError) -> Verse {
        let key = number * editions.count + edition
        if let known = verses[key] { return known }
        if verses.count > Self.most { verses.removeAll(keepingCapacity: true) }
        let verse = Verse(try editions[edition].text.bytes(of: number))
        verses[key] = verse
        return verse
    }
}
