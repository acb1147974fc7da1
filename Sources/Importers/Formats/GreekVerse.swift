internal import Library
internal import Philology
internal import Scripture

/// One verse of MorphGNT while its lines come in.
struct GreekVerse {
    private(set) var verse: Verse?
    private let numbers: GreekNumbers
    private var running = RunningText()
    private var position = 0
    /// Composed forms (NFC) of what has come so far: few words, many lines.
    private var composed: [Substring: String] = [:]

    init(numbers: GreekNumbers) { self.numbers = numbers }

    mutating func begin(_ verse: Verse) {
        self.verse = verse
        running = RunningText()
        position = 0
    }

    /// Adds a word: address, part of speech, parse, text with punctuation, word, normalised word, lemma.
    mutating func append(_ fields: [Substring], _ content: inout ResourceContent) {
        guard let verse else { return }
        running.space()
        let start = running.count
        running.append(composedForm(of: fields[3]))
        let word = composedForm(of: fields[4])
        guard let whole = running.range(from: start), let range = Self.place(of: word, in: running.bytes, whole) else {
            content.faults.record("word that is not in its text", at: "\(verse.osis): \(fields[4]) in \(fields[3])")
            return
        }
        let lemma = composedForm(of: fields[6])
        let strongs = numbers[lemma]
        if strongs.isEmpty { content.faults.record("lemma without a Strong’s number", at: "\(verse.osis): \(lemma)") }
        content.words.append(
            Word(
                verse: verse, position: position, range: range, segments: word, lemma: lemma, strongs: strongs,
                morphology: "morphgnt:\(fields[1]) \(fields[2])"))
        position += 1
    }

    func finish(into content: inout ResourceContent, beginsParagraph: Bool) {
        guard let verse, !running.isEmpty else { return }
        content.verses.append(VerseText(verse: verse, text: running.string, beginsParagraph: beginsParagraph))
    }

    private mutating func composedForm(of field: Substring) -> String {
        if let known = composed[field] { return known }
        let form = Self.withoutSigns(field).precomposed
        composed[field] = form
        return form
    }

    private static func withoutSigns(_ text: Substring) -> String {
        var result = ""
        var followsSign = false
        for scalar in text.unicodeScalars {
            let isSign = 0x2E00...0x2E05 ~= scalar.value
            // A sign may carry a number (`⸀1`).
            if !isSign, !(followsSign && 48...57 ~= scalar.value) { result.unicodeScalars.append(scalar) }
            followsSign = isSign
        }
        return result
    }

    private static func place(of word: String, in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
        let length = word.utf8.count
        guard length > 0, length <= range.count else { return nil }
        for start in range.lowerBound...(range.upperBound - length)
        where bytes[start..<(start + length)].elementsEqual(word.utf8) {
            return start..<(start + length)
        }
        return nil
    }
}
