internal import Library
internal import Philology
internal import Scripture

/// Reads one book of `morphhb`.
final class HebrewBook: MarkupHandler {
    private(set) var header = OSISHeader()
    private(set) var verses: [VerseText] = []
    private(set) var words: [Word] = []
    private(set) var notes: [Note] = []
    private(set) var faults = ImportFaults()

    private let headwords: [Int: String]
    private var isInHeader = false
    private var verse: Verse?
    private var running = RunningText()
    private var position = 0
    private var beginsParagraph = true
    private var spans: [VerseText.Span] = []
    private var word: (start: Int, raw: String, lemma: HebrewLemma, morphology: String)?
    private var note: (kind: Note.Kind, catchword: RunningText, text: RunningText)?
    private var isInCatchword = false
    /// A paragraph sign (`ס`, `פ`) is being read, whose letter is no part of the text.
    private var isInSign = false
    private var owesLine = false

    init(headwords: [Int: String]) { self.headwords = headwords }

    func open(_ element: String, _ attributes: MarkupAttributes) {
        if isInHeader { return header.open(element, attributes) }
        switch element {
        case "header": isInHeader = true
        case "verse": begin(attributes["osisID"])
        case "w" where note == nil:
            let lemma = HebrewLemma(attributes["lemma"] ?? "", headwords: headwords)
            word = (running.count, "", lemma, attributes["morph"] ?? "")
        case "seg": openSign(attributes["type"])
        case "note":
            note = (
                attributes["type"] == "variant" || attributes["type"] == "alternative" ? .variant : .study,
                RunningText(), RunningText()
            )
        case "catchWord": isInCatchword = true
        case "rdg" where note != nil: note?.text.space()
        default: break
        }
    }

    func close(_ element: String) {
        if isInHeader {
            if element == "header" { isInHeader = false } else { header.close(element) }
            return
        }
        switch element {
        case "verse": end()
        case "w" where note == nil: finishWord()
        case "seg": isInSign = false
        case "note": finishNote()
        case "catchWord": isInCatchword = false
        default: break
        }
    }

    func text(_ text: String) {
        if isInHeader { return header.text(text) }
        if note != nil {
            // Slashes divide prefixes from words; readings are kept without.
            if isInCatchword {
                note?.catchword.append(text.filter { $0 != "/" })
            } else {
                note?.text.append(text.filter { $0 != "/" })
            }
        } else if verse != nil, !isInSign {
            if word != nil { word?.raw += text }
            let start = running.count
            running.append(text.utf8.contains(UInt8(ascii: "/")) ? text.filter { $0 != "/" } : text)
            if owesLine, let range = running.range(from: start) {
                spans.append(VerseText.Span(.lineBreak, range.lowerBound..<range.lowerBound))
                owesLine = false
            }
        }
    }

    private func begin(_ id: String?) {
        guard let id, let verse = Verse(osis: id) else {
            faults.record("unknown verse", at: id ?? "a verse without osisID")
            return
        }
        self.verse = verse
        running = RunningText()
        spans = []
        position = 0
        owesLine = false
    }

    private func end() {
        guard let verse else { return }
        if running.isEmpty {
            faults.record("empty verse", at: verse.osis)
        } else {
            verses.append(VerseText(verse: verse, text: running.string, spans: spans, beginsParagraph: beginsParagraph))
            beginsParagraph = owesLine
        }
        self.verse = nil
    }

    private func openSign(_ type: String?) {
        switch type {
        case "x-samekh", "x-pe":
            isInSign = true
            owesLine = true
            running.space()
        case "x-paseq", "x-reversednun": running.space()
        default: break
        }
    }

    private func finishWord() {
        guard let word, let verse else { return }
        self.word = nil
        guard let range = running.range(from: word.start) else {
            faults.record("empty word", at: verse.osis)
            return
        }
        if word.morphology.isEmpty { faults.record("word without a parse", at: "\(verse.osis): \(word.raw)") }
        if word.lemma.form.isEmpty { faults.record("word without a lemma", at: "\(verse.osis): \(word.raw)") }
        words.append(
            Word(
                verse: verse, position: position, range: range, segments: word.raw, lemma: word.lemma.form,
                strongs: word.lemma.strongs,
                morphology: word.morphology.isEmpty ? "" : "oshm:" + word.morphology))
        position += 1
    }

    private func finishNote() {
        guard let note else { return }
        self.note = nil
        // `KJV:Gen.31.55` is the versification's business.
        guard let verse, !note.text.isEmpty || !note.catchword.isEmpty, !note.text.string.hasPrefix("KJV:") else {
            return
        }
        notes.append(
            Note(
                verse: verse, offset: running.count, kind: note.kind, catchword: note.catchword.string,
                text: note.text.string))
    }
}
