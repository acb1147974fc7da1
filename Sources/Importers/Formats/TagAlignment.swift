internal import Library
internal import Scripture

/// Lays the tagged words of one printing of a text onto another that differs in spaces, punctuation and a few letters.
///
/// The letters of a verse, without case, are the thread that both share: where the two threads are one, a tag's letters
/// lead to its place. Where they differ, words are matched in order and a tag keeps what still matches.
struct TagAlignment {
    private let tagged: [Verse: (text: VerseText, words: ArraySlice<Word>)]

    /// - Parameter words: those of the verses, in the order of the verses.
    init(verses: [VerseText], words: [Word]) {
        var tagged: [Verse: (VerseText, ArraySlice<Word>)] = [:]
        tagged.reserveCapacity(verses.count)
        var next = words.startIndex
        for verse in verses {
            let start = next
            while next < words.endIndex, words[next].verse == verse.verse { next += 1 }
            tagged[verse.verse] = (verse, words[start..<next])
        }
        self.tagged = tagged
    }

    /// Puts the tags on a text in place of its own, and joins the words that only the text divides (`shew bread`).
    func lay(onto content: inout ResourceContent) {
        content.words = []
        for index in content.verses.indices {
            let verse = content.verses[index].verse
            guard let (source, words) = tagged[verse] else {
                if verse.number > 0 { content.faults.record("verse without tags", at: verse.osis) }
                continue
            }
            var thread = LetterThread(content.verses[index].text)
            let other = LetterThread(source.text)
            if thread.letters == other.letters {
                if let joined = thread.joined(as: other, in: content.verses[index].text) {
                    content.faults.record("divided word joined", at: verse.osis)
                    content.verses[index].remove(joined)
                    content.shiftNotes(of: verse, past: joined)
                    thread = LetterThread(content.verses[index].text)
                }
                place(words, from: other, onto: thread, of: content.verses[index], in: &content) { $0 }
            } else {
                content.faults.record("text differs from its tagged printing", at: verse.osis)
                let map = LetterMatch.map(from: other, to: thread)
                place(words, from: other, onto: thread, of: content.verses[index], in: &content) { map[$0] }
            }
        }
    }

    private func place(
        _ words: ArraySlice<Word>, from source: LetterThread, onto target: LetterThread, of verse: VerseText,
        in content: inout ResourceContent, _ match: (Int) -> Int?
    ) {
        var position = 0
        let bytes = Array(verse.text.utf8)
        for word in words {
            let letters = source.letterRange(in: word.range)
            let matched = letters.compactMap(match)
            guard let first = matched.first, let last = matched.last, first <= last else {
                content.faults.record("tag without a place", at: "\(word.verse.osis): \(word.segments)")
                continue
            }
            let range = target.offsets[first]..<target.end(of: last)
            var placed = word
            placed.position = position
            placed.range = range
            placed.segments = String(decoding: bytes[range], as: UTF8.self)
            content.words.append(placed)
            position += 1
        }
    }
}

extension VerseText {
    /// Takes single bytes (spaces) out of the text and moves what is marked.
    fileprivate mutating func remove(_ offsets: [Int]) {
        var bytes = Array(text.utf8)
        for offset in offsets.reversed() { bytes.remove(at: offset) }
        text = String(decoding: bytes, as: UTF8.self)
        spans = spans.map { span in
            let lower = span.range.lowerBound - offsets.count { $0 < span.range.lowerBound }
            let upper = span.range.upperBound - offsets.count { $0 < span.range.upperBound }
            return Span(span.kind, lower..<upper)
        }
    }
}

extension ResourceContent {
    fileprivate mutating func shiftNotes(of verse: Verse, past offsets: [Int]) {
        for index in notes.indices where notes[index].verse == verse {
            notes[index].offset -= offsets.count { $0 < notes[index].offset }
        }
    }
}
