internal import Library
internal import Philology
internal import Scripture
internal import TextIndex

/// One edition on its way into the index.
struct EditionText {
    private(set) var writer: TextWriter
    private let content: ResourceContent
    private let fields: Fields
    private var words: [Verse: ArraySlice<Word>] = [:]
    private var headings: [Verse: [Heading]] = [:]
    /// Native verses at which a section begins.
    private var sections: Set<Verse> = []
    private var speaker: [UInt8]?
    /// The stems of words met before: a text has sixty times as many words as it has different ones.
    private var stems: [[UInt8]: [UInt8]] = [:]

    private struct Fields {
        var word = 0
        var form = 0
        var stem: Int?
        var strong = 0
        var lemma = 0
        var morph = 0
        var mark = 0
        var unit = 0
    }

    init(_ content: ResourceContent, pericopes: [Pericope]) {
        self.content = content
        let resource = content.resource
        var writer = TextWriter(
            name: resource.name,
            properties: [
                ("title", resource.title), ("language", Self.isEnglish(content) ? "en" : resource.language),
                ("versification", resource.versification.rawValue), ("licence", resource.licence),
            ])
        fields = Fields(
            word: writer.field(IndexFields.word), form: writer.field(IndexFields.form),
            stem: Self.isEnglish(content) ? writer.field(IndexFields.stem) : nil,
            strong: writer.field(IndexFields.strong), lemma: writer.field(IndexFields.lemma),
            morph: writer.field(IndexFields.morph), mark: writer.field(IndexFields.mark),
            unit: writer.field(IndexFields.unit))
        self.writer = writer
        groupByVerse()
        for heading in content.headings {
            headings[heading.verse, default: []].append(heading)
            if heading.kind == .section { sections.insert(heading.verse) }
        }
        for pericope in pericopes {
            for verse in pericope.passage.versification.map(pericope.passage.first, to: resource.versification).prefix(
                1)
            {
                sections.insert(verse)
            }
        }
        writeRunningText()
        writeSetApart()
    }

    /// An edition that does not say its language is English where one word in ten is the, and, or of.
    private static func isEnglish(_ content: ResourceContent) -> Bool {
        let language = content.resource.language
        guard language.isEmpty || language == "und" else { return language.hasPrefix("en") }
        let words = content.verses.prefix(500).flatMap { $0.text.lowercased().split(separator: " ") }
        return words.count { ["the", "and", "of"].contains($0) } * 10 > words.count
    }

    private mutating func groupByVerse() {
        let all = content.words
        var start = 0
        while start < all.count {
            var end = start
            while end < all.count, all[end].verse == all[start].verse { end += 1 }
            words[all[start].verse] = all[start..<end]
            start = end
        }
    }

    // MARK: Documents

    private mutating func writeRunningText() {
        var chapter: UInt32 = .max
        for verse in content.verses.sorted(by: { $0.verse < $1.verse }) {
            if verse.verse.packed >> 8 != chapter {
                speaker = nil
                chapter = verse.verse.packed >> 8
            }
            for heading in headings[verse.verse] ?? [] where heading.kind == .speaker {
                speaker = Self.speakerName(heading.text)
            }
            let end = verse.spans.first { $0.kind == .colophon }?.range.lowerBound
            write(verse, bytes: Array(verse.text.utf8.prefix(end ?? .max)), zone: .text, from: 0)
        }
    }

    private mutating func writeSetApart() {
        speaker = nil
        for verse in content.verses {
            guard let colophon = verse.spans.first(where: { $0.kind == .colophon }) else { continue }
            write(
                verse, bytes: Array(verse.text.utf8.dropFirst(colophon.range.lowerBound)), zone: .colophon,
                from: colophon.range.lowerBound)
        }
        for heading in content.headings where heading.kind == .psalmTitle {
            let title = VerseText(verse: heading.verse, text: heading.text)
            write(title, bytes: Array(heading.text.utf8), zone: .title, from: 0)
        }
    }

    /// - Parameter start: where `bytes` begin in the verse's text.
    private mutating func write(_ verse: VerseText, bytes: [UInt8], zone: IndexFields.Zone, from start: Int) {
        let common = content.resource.versification.map(verse.verse, to: .eng).first ?? verse.verse
        writer.beginDocument(key: verse.verse.packed, commonKey: common.packed, zone: zone.rawValue, text: bytes)
        var places: [Range<Int>] = []
        let first = writer.position
        var folded: [UInt8] = []
        var offset = 0
        while let range = WordScanner.nextWord(in: bytes.span, from: offset) {
            offset = range.upperBound
            let position = writer.nextPosition()
            places.append(range.lowerBound + start..<range.upperBound + start)
            folded.removeAll(keepingCapacity: true)
            Folding.fold(bytes.span, range, into: &folded)
            writer.add(folded.span, field: fields.word, at: position)
            if let stem = fields.stem {
                let stemmed = stemmed(folded)
                writer.add(stemmed.span, field: stem, at: position)
            }
            folded.removeAll(keepingCapacity: true)
            WrittenForm.append(bytes.span, range, to: &folded)
            writer.add(folded.span, field: fields.form, at: position)
            if let speaker { writer.add(speaker.span, field: fields.mark, at: position) }
        }
        guard !places.isEmpty else { return }
        if zone == .text, sections.contains(verse.verse) { writer.add("pericope", field: fields.unit, at: first) }
        writeMarks(verse, places, first)
        if zone != .title {
            // What is left out in translation may stand at the very end, unless a colophon goes on from there.
            let isLast = start + bytes.count == verse.text.utf8.count
            writeWords(of: verse.verse, places, first, inside: start..<start + bytes.count + (isLast ? 1 : 0))
        }
    }

    private mutating func stemmed(_ word: [UInt8]) -> [UInt8] {
        if let known = stems[word] { return known }
        let stem = EnglishStem.stem(word)
        stems[word] = stem
        return stem
    }

    // MARK: What is said of the words

    private mutating func writeMarks(_ verse: VerseText, _ places: [Range<Int>], _ first: UInt32) {
        for span in verse.spans {
            let mark: String
            switch span.kind {
            case .wordsOfJesus: mark = "jesus"
            case .added: mark = "added"
            case .divineName: mark = "divine-name"
            case .selah: mark = "selah"
            case .lineBreak, .colophon: continue
            }
            for (index, place) in places.enumerated() where place.overlaps(span.range) {
                writer.add(mark, field: fields.mark, at: first + UInt32(index))
            }
        }
    }

    private mutating func writeWords(of verse: Verse, _ places: [Range<Int>], _ first: UInt32, inside: Range<Int>) {
        var payload: [UInt8] = []
        for word in words[verse] ?? [] {
            guard inside.contains(word.range.lowerBound) else { continue }
            // A word that the translation leaves out belongs to the next word that is there, or to the last.
            let start = places.firstIndex { $0.upperBound > word.range.lowerBound } ?? places.count - 1
            let count = places[start...].prefix { $0.lowerBound < word.range.upperBound }.count
            let position = first + UInt32(start)
            TaggedWord(start: start, count: count, strongs: word.strongs).append(to: &payload)
            for number in word.strongs {
                writer.add(number.root.description, field: fields.strong, at: position)
                if number.suffix != nil { writer.add(number.description, field: fields.strong, at: position) }
            }
            if !word.lemma.isEmpty { writer.add(Folding.fold(word.lemma), field: fields.lemma, at: position) }
            if !word.morphology.isEmpty { writer.add(word.morphology, field: fields.morph, at: position) }
        }
        writer.addPayload(payload)
    }

    /// `THE BELOVED` becomes `beloved`: the name a query asks for.
    static func speakerName(_ heading: String) -> [UInt8] {
        let words = heading.split { !$0.isLetter && $0 != "'" }.map { Folding.fold($0) }
        return Array(words.filter { $0 != "the" }.joined(separator: "-").utf8)
    }
}
