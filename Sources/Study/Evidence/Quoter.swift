internal import Library
internal import Patterns
internal import Philology
internal import Scripture

/// Cuts quotations out of editions. What it gives stands so in the edition, word for word.
struct Quoter: Sendable {
    let library: Library

    /// The whole text of a passage in an edition; `nil` where the edition lacks it.
    func whole(
        _ passage: Passage, in edition: Resource, marking strongs: Set<StrongsNumber> = [], marked: Bool = true
    ) throws(Fault) -> Quotation? {
        guard let text = try PassageText(passage, in: edition, library) else { return nil }
        let whole = 0..<text.bytes.count
        return text.quotation(
            marked ? text.trimmed(whole) : whole, marks: try marks(text, strongs, edition), marked: marked)
    }

    /// The clauses of a passage that hold the words rendering `strongs`, or the folded words of `phrase` where they are
    /// given; about `limit` words; its beginning where it holds none of them.
    /// - Parameter stems: of words that make a clause the more worth quoting, unmarked.
    func clauses(
        _ passage: Passage, in edition: Resource, marking strongs: Set<StrongsNumber>, phrase: [String] = [],
        near stems: Set<String> = [], limit: Int = 28
    ) throws(Fault) -> Quotation? {
        guard let text = try PassageText(passage, in: edition, library) else { return nil }
        let marks = try phrase.isEmpty ? marks(text, strongs, edition) : text.places(of: phrase)
        return text.quotation(text.window(around: marks, near: stems, words: limit), marks: marks, marked: true)
    }

    /// Where in a passage's text the words stand that render any of `strongs`.
    func marks(
        _ text: PassageText, _ strongs: Set<StrongsNumber>, _ edition: Resource
    ) throws(Fault) -> [Range<Int>] {
        guard !strongs.isEmpty else { return [] }
        var marks: [Range<Int>] = []
        var small: [Range<Int>] = []
        for word in try library.words(of: text.native, in: edition)
        where word.strongs.contains(where: { strongs.contains($0.root) }) {
            guard let mark = text.core(of: word) else { continue }
            if text.isTelling(word) { marks.append(mark) } else { small.append(mark) }
        }
        // A small word is marked only where nothing else is: “standing **on**” tells a reader nothing.
        return (marks.isEmpty ? small : marks).sorted { $0.lowerBound < $1.lowerBound }
    }
}

/// The running text of a passage in one edition, verses joined by a space.
struct PassageText {
    let edition: Resource
    /// The passage in `eng`, as documents name it.
    let passage: Passage
    /// The passage as the edition numbers it.
    let native: Passage
    let bytes: [UInt8]
    /// Where each verse begins in `bytes`.
    let offsets: [Verse: Int]

    init?(_ passage: Passage, in edition: Resource, _ library: Library) throws(Fault) {
        let verses = try library.verses(of: passage, in: edition).filter { !$0.text.isEmpty }
        guard let first = verses.first, let last = verses.last else { return nil }
        self.edition = edition
        self.passage = passage
        native = Passage(first.verse, through: last.verse, in: edition.versification)
        var bytes: [UInt8] = []
        var offsets: [Verse: Int] = [:]
        for verse in verses {
            if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
            offsets[verse.verse] = bytes.count
            bytes += verse.text.utf8
        }
        self.bytes = bytes
        self.offsets = offsets
    }

    var string: String { String(decoding: bytes, as: UTF8.self) }

    func quotation(_ range: Range<Int>, marks: [Range<Int>], marked: Bool) -> Quotation {
        let kept = marks.compactMap { mark -> Range<Int>? in
            let clamped = mark.clamped(to: range)
            return clamped.isEmpty ? nil : clamped.lowerBound - range.lowerBound..<clamped.upperBound - range.lowerBound
        }
        return Quotation(
            resource: edition.name, passage: passage, text: String(decoding: bytes[range], as: UTF8.self),
            marks: kept, script: RichText.Script(language: edition.language), marked: marked)
    }

    /// Whole clauses around the most marks in about `words` words, or the first clauses where nothing is marked. A third
    /// more is allowed where the sentence then ends.
    /// - Parameters:
    ///   - stems: of words that make a clause the more worth quoting.
    ///   - worth: what each mark counts, where beginning with a sentence counts 60 and ending with one 45.
    ///   - common: words that tell little by themselves, and 30 beside a mark; two of them count.
    func window(
        around marks: [Range<Int>], near stems: Set<String> = [], words: Int, worth: Int = 25,
        beside common: [Range<Int>] = []
    ) -> Range<Int> {
        let clauses = clauses
        guard clauses.count > 1 else { return trimmed(clauses.first ?? 0..<bytes.count) }
        let runs = clauses.map { WordRuns.of(String(decoding: bytes[$0], as: UTF8.self)) }
        let near = runs.map { stems.isEmpty ? [] : Stems.of($0).intersection(stems) }
        var best = (score: Int.min, range: clauses[0])
        for start in clauses.indices {
            var total = 0
            var said: Set<String> = []
            for end in start..<clauses.count {
                total += runs[end].count
                said.formUnion(near[end])
                if total > words + words / 3, end > start { break }
                let range = clauses[start].lowerBound..<clauses[end].upperBound
                let held = marks.count { range.contains($0.lowerBound) && $0.upperBound <= range.upperBound }
                // A mark at least; then whole sentences, more marks, and a fuller quotation within the words allowed.
                let begins = start == 0 || endsSentence(clauses[start - 1])
                var score = (held > 0 ? 1000 : 0) + held * worth + min(said.count, 5) * 12
                score += (begins ? 60 : 0) + (endsSentence(clauses[end]) ? 45 : 0) + min(total, words)
                if held > 0 { score += min(common.count { $0.overlaps(range) }, 2) * 30 }
                score -= max(0, total - words) * 3
                if leadsOn(runs[end]) { score -= 60 }
                if !begins, opensInside(runs[start]) { score -= 40 }
                if !closesBrackets(range) { score -= 200 }
                if score > best.score { best = (score, range) }
            }
        }
        return trimmed(best.range)
    }

    private func endsSentence(_ clause: Range<Int>) -> Bool {
        [".", "?", "!", ":", ";"].contains(UnicodeScalar(bytes[clause.upperBound - 1]))
    }

    /// Whether what is said is still to come: `… and said`.
    private func leadsOn(_ clause: [WordRun]) -> Bool {
        clause.last.map { ["say", "saying", "said", "saith", "answered", "spake"].contains($0.folded) } ?? false
    }

    /// Whether a clause hangs on one before it: `whom Jesus loved`.
    private func opensInside(_ clause: [WordRun]) -> Bool {
        clause.first.map {
            ["and", "but", "for", "so", "that", "which", "who", "whom", "whose", "nor", "neither"].contains($0.folded)
        }
            ?? false
    }

    private func closesBrackets(_ range: Range<Int>) -> Bool {
        bytes[range].count { $0 == UInt8(ascii: "(") } == bytes[range].count { $0 == UInt8(ascii: ")") }
    }

    /// A quotation does not end in a comma, colon, semicolon or dash, and the marks at its ends are not those of the edition,
    /// for it gets marks of its own.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        func sign(endingAt end: Int) -> [UInt8] { Array(bytes[max(start, end - 3)..<end]) }
        while start + 3 < end, Self.openers.contains(Array(bytes[start..<start + 3])) { start += 3 }
        while end > start + 3 {
            if [",", ";", ":", " "].contains(UnicodeScalar(bytes[end - 1])) {
                end -= 1
            } else if sign(endingAt: end) == Self.dash {
                end -= 3
            } else if Self.closers.contains(sign(endingAt: end)), Self.stops.contains(UnicodeScalar(bytes[end - 4])) {
                end -= 3
            } else if Self.closers.contains(sign(endingAt: end)), Self.closers.contains(sign(endingAt: end - 3)) {
                end -= 3
            } else {
                break
            }
        }
        return start..<end
    }

    private static let dash = Array("—".utf8)
    private static let openers = [Array("“".utf8), Array("‘".utf8)]
    private static let closers = [Array("”".utf8), Array("’".utf8)]
    private static let stops: Set<UnicodeScalar> = [",", ";", ":", ".", "?", "!"]

    /// The text cut after clause-ending punctuation, each part without the spaces at its ends and without a
    /// comma, colon or semicolon that would dangle.
    private var clauses: [Range<Int>] {
        var clauses: [Range<Int>] = []
        var start = 0
        for at in bytes.indices where at + 1 == bytes.count || bytes[at + 1] == UInt8(ascii: " ") {
            let ends = at + 1 == bytes.count || [",", ";", ":", ".", "?", "!"].contains(UnicodeScalar(bytes[at]))
            guard ends, at >= start else { continue }
            clauses.append(start..<at + 1)
            start = at + 2
        }
        return clauses
    }
}

extension PassageText {
    /// A verse as the text index has it.
    init(_ verse: IndexedVerse, _ passage: Passage, in edition: Resource) {
        self.edition = edition
        self.passage = passage
        native = Passage(verse.native, in: edition.versification)
        bytes = verse.bytes
        offsets = [verse.native: 0]
    }

    /// A tagged word's place without the small words at its ends; whole where it is small words only.
    func core(of word: Word) -> Range<Int>? {
        guard let offset = offsets[word.verse], word.range.upperBound + offset <= bytes.count else { return nil }
        return core(of: word.range.lowerBound + offset..<word.range.upperBound + offset)
    }

    /// A part of this text without the small words at its ends; whole where it is small words only. Of a tag that covers two clauses
    /// (“hence; for thy people”) the last has the word.
    func core(of whole: Range<Int>) -> Range<Int> {
        var telling = WordRuns.of(String(decoding: bytes[whole], as: UTF8.self)).filter {
            !QuestionWords.shared.contains($0.folded)
        }
        if let sign = bytes[whole].lastIndex(where: { ";:.?!".utf8.contains($0) }) {
            let last = telling.filter { whole.lowerBound + $0.range.lowerBound > sign }
            if !last.isEmpty { telling = last }
        }
        guard let first = telling.first, let last = telling.last else { return whole }
        return whole.lowerBound + first.range.lowerBound..<whole.lowerBound + last.range.upperBound
    }

    /// A tagged word's English in this text, folded, without its small words.
    func words(of word: Word) -> [String] {
        guard let offset = offsets[word.verse], word.range.upperBound + offset <= bytes.count else { return [] }
        let text = String(
            decoding: bytes[word.range.lowerBound + offset..<word.range.upperBound + offset], as: UTF8.self)
        return WordRuns.of(text).map(\.folded).filter { !QuestionWords.shared.contains($0) }
    }

    /// Whether a tagged word of this text is more than small words.
    func isTelling(_ word: Word) -> Bool { !words(of: word).isEmpty }

    /// Where folded words stand side by side, in UTF-8 bytes.
    func places(of phrase: [String]) -> [Range<Int>] {
        let runs = WordRuns.of(string)
        return WordRuns.find(phrase, in: runs).map {
            runs[$0.lowerBound].range.lowerBound..<runs[$0.upperBound - 1].range.upperBound
        }
    }

    /// A quotation cut from this text with one more mark.
    /// - Parameter range: UTF-8 bytes of the whole text.
    func marking(_ range: Range<Int>, in quotation: Quotation) -> Quotation {
        let cut = Array(quotation.text.utf8)
        guard let start = bytes.firstRange(of: cut)?.lowerBound, range.lowerBound >= start,
            range.upperBound <= start + cut.count
        else { return quotation }
        var quotation = quotation
        quotation.marks = [range.lowerBound - start..<range.upperBound - start]
        return quotation
    }
}
