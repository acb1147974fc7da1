internal import Library
internal import Scripture

/// Reads one book of USFM.
struct USFMBook {
    private(set) var book: Book?
    /// What the `\id` line says after the identifier.
    private(set) var title = ""
    private(set) var verses: [VerseText] = []
    private(set) var headings: [Heading] = []
    private(set) var notes: [Note] = []
    private(set) var faults = ImportFaults()

    /// What text belongs to at the moment.
    private enum Place: Equatable {
        case nothing, id, chapterNumber, verseNumber, verse, heading, dropped
    }

    private enum Break { case paragraph, line }

    private let loose: LooseReference
    private var place = Place.nothing
    private var chapter = 0
    private var verse: Verse?
    private var running = RunningText()
    private var spans: [VerseText.Span] = []
    private var openSpans: [(name: String, marker: USFMMarker, start: Int)] = []
    private var beginsParagraph = false
    /// A paragraph or a line that the next text begins.
    private var owed: Break?
    private var refrainStart: Int?
    private var note: USFMNote?
    private var heading: (kind: Heading.Kind?, text: RunningText)?
    private var waitingHeadings: [(kind: Heading.Kind?, text: String)] = []
    private var waitingNotes: [USFMNote] = []

    /// - Parameter expected: the book that the file's name tells, for a file that does not.
    init(_ loose: LooseReference, expected: Book? = nil) {
        self.loose = loose
        book = expected
    }

    mutating func read(_ bytes: [UInt8]) {
        for token in USFMToken.tokens(of: bytes) {
            switch token {
            case .open(let name): open(name)
            case .close(let name): close(name)
            case .text(let text): add(text)
            }
        }
        endNote()
        endVerse()
    }

    // MARK: Markers

    private mutating func open(_ name: String) {
        let marker = USFMMarker(name)
        if note != nil {
            // A marker of the text ends a note that was left open.
            switch marker {
            case .verse, .chapter, .paragraph, .line:
                faults.record("note left open", at: verse?.osis ?? "")
                endNote()
            default:
                note?.open(name)
                return
            }
        }
        switch marker {
        case .id: beginParagraph(.id)
        case .chapter:
            endVerse()
            beginParagraph(.chapterNumber)
        case .verse:
            endHeading()
            endVerse()
            place = .verseNumber
        case .paragraph:
            beginParagraph(.verse)
            owed = owed ?? .paragraph
        case .line:
            beginParagraph(.verse)
            owed = .line
            refrainStart = name == "qr" ? running.count : nil
        case .blank: beginParagraph(.verse)
        case .heading(let kind):
            beginParagraph(.heading)
            heading = (kind, RunningText())
        case .parallels:
            beginParagraph(.heading)
            heading = (nil, RunningText())
        case .dropped: beginParagraph(.dropped)
        case .note(let kind): note = USFMNote(kind: kind, hasCaller: true)
        case .span, .droppedSpan, .plainSpan: openSpans.append((name, marker, running.count))
        }
    }

    private mutating func close(_ name: String) {
        if note != nil {
            if case .note = USFMMarker(name) { endNote() }
            return
        }
        guard let index = openSpans.lastIndex(where: { $0.name == name }) else { return }
        let span = openSpans.remove(at: index)
        if case .span(let kind) = span.marker, place == .verse, let range = running.range(from: span.start) {
            spans.append(VerseText.Span(kind, range))
        }
    }

    /// Ends what the paragraph before held and says where text now goes.
    private mutating func beginParagraph(_ next: Place) {
        endHeading()
        if let start = refrainStart, let range = running.range(from: start),
            running.bytes[range].elementsEqual("Selah".utf8)
        {
            spans.append(VerseText.Span(.selah, range))
        }
        refrainStart = nil
        running.space()
        if next != .verse { openSpans = [] }
        place = next
    }

    // MARK: Text

    private mutating func add(_ text: String) {
        if note != nil {
            note?.add(text)
            return
        }
        if openSpans.contains(where: { if case .droppedSpan = $0.marker { true } else { false } }) { return }
        switch place {
        case .id: readID(text)
        case .chapterNumber: readChapter(text)
        case .verseNumber: readVerseNumber(text)
        case .heading: heading?.text.append(text)
        case .verse: addToVerse(words(of: text))
        case .nothing, .dropped: break
        }
    }

    /// The words of `gnat|strong="H1"`: what follows the bar is about them.
    private func words(of text: String) -> Substring {
        guard !openSpans.isEmpty, let bar = text.utf8.firstIndex(of: UInt8(ascii: "|")) else { return text[...] }
        return text[..<bar]
    }

    private mutating func addToVerse(_ text: Substring) {
        let isBlank = text.utf8.allSatisfy { $0 == 32 || 9...13 ~= $0 }
        guard let verse else {
            if !isBlank {
                faults.record("text outside a verse", at: "\(book?.osis ?? "?").\(chapter): \(text.prefix(40))")
            }
            return
        }
        if !isBlank { flushWaiting(to: verse) }
        let start = running.count
        running.append(text)
        if let begun = owed, let range = running.range(from: start) {
            owed = nil
            if range.lowerBound == 0 { beginsParagraph = true }
            if range.lowerBound > 0 || begun == .line {
                spans.append(VerseText.Span(.lineBreak, range.lowerBound..<range.lowerBound))
            }
        }
    }

    private mutating func readID(_ text: String) {
        let line = text.prefix { $0 != "\n" && $0 != "\r" }
        let id = line.prefix { $0 != " " }
        if let named = Book(usfm: id.uppercased()) {
            book = named
        } else {
            faults.record("unknown book", at: String(id))
        }
        title = String(line.dropFirst(id.count).drop { $0 == " " || $0 == "-" })
        place = .dropped
    }

    private mutating func readChapter(_ text: String) {
        let digits = text.drop { $0 == " " }.prefix { $0.isNumber }
        place = .dropped
        guard let number = UInt8(digits) else {
            faults.record("chapter without a number", at: "\(book?.osis ?? "?"): \(text.prefix(20))")
            return
        }
        chapter = Int(number)
    }

    private mutating func readVerseNumber(_ text: String) {
        let mark = text.drop { $0 == " " }.prefix { !$0.isWhitespace }
        let digits = mark.prefix { $0.isNumber }
        place = .verse
        guard let book, chapter > 0, let number = UInt8(digits) else {
            faults.record("verse without a number", at: "\(book?.osis ?? "?").\(chapter): \(text.prefix(20))")
            return
        }
        let verse = Verse(book, chapter, Int(number))
        if mark.contains("-") || mark.contains(",") {
            faults.record("several verses in one", at: "\(verse.osis): \(mark)")
        }
        if verses.last?.verse == verse { resume() } else { begin(verse) }
        addToVerse(text[mark.endIndex...])
    }

    // MARK: Records

    private mutating func begin(_ verse: Verse) {
        self.verse = verse
        running = RunningText()
        spans = []
        for index in openSpans.indices { openSpans[index].start = 0 }
        flushWaiting(to: verse)
    }

    /// Goes on with a verse that is given in parts: `\v 6a`, `\v 6b`.
    private mutating func resume() {
        guard let last = verses.popLast() else { return }
        verse = last.verse
        running = RunningText()
        running.append(last.text)
        running.space()
        spans = last.spans
        beginsParagraph = last.beginsParagraph
    }

    private mutating func flushWaiting(to verse: Verse) {
        for heading in waitingHeadings {
            if let kind = heading.kind {
                headings.append(Heading(verse: verse, kind: kind, text: heading.text))
            } else {
                var parallels = USFMNote(kind: .crossReference, hasCaller: false)
                parallels.add(heading.text)
                keep(parallels, at: verse)
            }
        }
        waitingHeadings = []
        for note in waitingNotes { keep(note, at: verse) }
        waitingNotes = []
    }

    private mutating func endHeading() {
        guard let done = heading else { return }
        heading = nil
        if !done.text.isEmpty { waitingHeadings.append((done.kind, done.text.string)) }
    }

    private mutating func endNote() {
        guard let done = note else { return }
        note = nil
        if place == .verse, let verse { keep(done, at: verse) } else { waitingNotes.append(done) }
    }

    private mutating func keep(_ draft: USFMNote, at verse: Verse) {
        if let note = draft.note(at: verse, offset: running.count, loose) { notes.append(note) }
    }

    private mutating func endVerse() {
        endHeading()
        guard let verse else { return }
        for span in openSpans {
            if case .span(let kind) = span.marker, let range = running.range(from: span.start) {
                spans.append(VerseText.Span(kind, range))
            }
        }
        if let start = refrainStart, let range = running.range(from: start),
            running.bytes[range].elementsEqual("Selah".utf8)
        {
            spans.append(VerseText.Span(.selah, range))
        }
        refrainStart = nil
        if running.isEmpty {
            faults.record("empty verse", at: verse.osis)
        } else {
            spans.sort { ($0.range.lowerBound, $0.kind.rawValue) < ($1.range.lowerBound, $1.kind.rawValue) }
            verses.append(VerseText(verse: verse, text: running.string, spans: spans, beginsParagraph: beginsParagraph))
        }
        beginsParagraph = false
        self.verse = nil
        running = RunningText()
        spans = []
    }
}
