internal import Library
internal import Philology
internal import Scripture

/// Takes the running text of an edition out of OSIS markup: verse by verse, with its words, marked parts, headings
/// and notes.
///
/// It is told where a verse begins and ends (``begin(_:)``, ``end()``), by the keys of a module or by ``OSISBooks``.
/// Elements may be left open or closed twice; they end with what encloses them.
final class OSISText: MarkupHandler {
    /// What the text at hand asks of its reader.
    struct Habits {
        /// A note stands where the space between two words was (as in modules that Haiola makes).
        var notesStandForSpaces = false
        /// `w` elements are tags worth keeping.
        var keepsWords = true
        /// Notes open with the words they are on: `moving: or, creeping`.
        var notesHaveCatchwords = false
        /// What a note is that does not say.
        var plainNote = Note.Kind.study
    }

    private(set) var verses: [VerseText] = []
    private(set) var words: [Word] = []
    private(set) var headings: [Heading] = []
    private(set) var notes: [Note] = []
    var faults = ImportFaults()

    private struct Frame {
        let name: String
        let element: OSISElement
        /// Where it began in the verse's text.
        var start: Int
        let attributes: MarkupAttributes
    }

    private enum Break { case paragraph, line }

    private let habits: Habits
    private var verse: Verse?
    private var frames: [Frame] = []
    /// Elements that run from an `sID` to its `eID`, by that name.
    private var milestones: [(id: String, frame: Frame)] = []
    private var closesMilestone = false
    private var dropped = 0

    private var running = RunningText()
    private var spans: [VerseText.Span] = []
    private var position = 0
    private var beginsParagraph = false
    /// A paragraph or a line that the next text begins.
    private var owed: Break?
    private var followsNote = false
    private var note: NoteDraft?
    private var heading: HeadingDraft?
    private var waitingHeadings: [(kind: Heading.Kind, text: String)] = []
    private var waitingNotes: [NoteDraft] = []

    init(_ habits: Habits = Habits()) { self.habits = habits }

    /// Begins a verse. Elements still open reach into it.
    func begin(_ verse: Verse) {
        self.verse = verse
        running = RunningText()
        spans = []
        position = 0
        followsNote = false
        for index in frames.indices { frames[index].start = 0 }
        for index in milestones.indices { milestones[index].frame.start = 0 }
        headings += waitingHeadings.map { Heading(verse: verse, kind: $0.kind, text: $0.text) }
        waitingHeadings = []
        for note in waitingNotes { keep(note, at: verse) }
        waitingNotes = []
    }

    /// Ends the verse and keeps it, if it has text.
    func end() {
        guard let verse else { return }
        for frame in frames + milestones.map(\.frame) {
            if case .span(let kind) = frame.element { addSpan(kind, from: frame.start) }
        }
        if !running.isEmpty {
            spans.sort { ($0.range.lowerBound, $0.kind.rawValue) < ($1.range.lowerBound, $1.kind.rawValue) }
            verses.append(VerseText(verse: verse, text: running.string, spans: spans, beginsParagraph: beginsParagraph))
        } else if verse.number > 0 {
            faults.record("empty verse", at: verse.osis)
        }
        beginsParagraph = false
        self.verse = nil
    }

    /// Closes what is open: at the end of an entry that stands on its own.
    func closeAll() {
        while let frame = frames.popLast() { finish(frame) }
        while let milestone = milestones.popLast() { finish(milestone.frame) }
        dropped = 0
    }

    // MARK: Markup

    func open(_ name: String, _ attributes: MarkupAttributes) {
        if let id = attributes["eID"] {
            closesMilestone = true
            endMilestone(name, id)
            return
        }
        let element = OSISElement(name, attributes)
        let frame = Frame(name: name, element: element, start: running.count, attributes: attributes)
        if let id = attributes["sID"] {
            closesMilestone = true
            if case .span = element { milestones.append((id, frame)) }
        } else {
            frames.append(frame)
        }
        begin(element)
    }

    func close(_ name: String) {
        if closesMilestone {
            closesMilestone = false
            return
        }
        guard let index = frames.lastIndex(where: { $0.name == name }) else { return }
        while frames.count > index, let frame = frames.popLast() { finish(frame) }
    }

    private func begin(_ element: OSISElement) {
        guard dropped == 0 else {
            if case .dropped = element { dropped += 1 }
            return
        }
        switch element {
        case .dropped: dropped += 1
        case .note(let kind) where note == nil: note = NoteDraft(kind: kind ?? habits.plainNote)
        case .heading(let kind) where heading == nil && note == nil:
            heading = HeadingDraft(kind: kind, followsText: verse != nil && !running.isEmpty)
        case .foreign where heading?.kind == .section: heading?.kind = .acrostic
        case .catchword: note?.isInCatchword = true
        case .paragraph: beginLine(isParagraph: true)
        case .line: beginLine(isParagraph: false)
        default: break
        }
    }

    private func finish(_ frame: Frame) {
        if case .dropped = frame.element {
            dropped -= 1
            return
        }
        guard dropped == 0 else { return }
        switch frame.element {
        case .word: if note == nil, heading == nil { addWord(frame) }
        case .span(let kind): if note == nil, heading == nil { addSpan(kind, from: frame.start) }
        case .note: finishNote()
        case .heading: finishHeading()
        case .catchword: note?.isInCatchword = false
        case .reference: note?.references += Self.passages(frame.attributes["osisRef"])
        case .paragraph, .line: space()
        default: break
        }
    }

    private func endMilestone(_ name: String, _ id: String) {
        if let index = milestones.lastIndex(where: { $0.id == id }) { finish(milestones.remove(at: index).frame) }
        switch name {
        case "l", "lg", "div", "p", "list", "item": space()
        default: break
        }
    }

    private func beginLine(isParagraph: Bool) {
        space()
        guard note == nil, heading == nil else { return }
        owed = isParagraph ? owed ?? .paragraph : .line
    }

    private func space() {
        if note != nil {
            note?.append(" ")
        } else if heading != nil {
            heading?.text.space()
        } else {
            running.space()
        }
    }

    // MARK: Text

    func text(_ text: String) {
        guard dropped == 0 else { return }
        if text.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == 0xB6 }) {
            markedText(text)
        } else {
            plainText(text[...])
        }
    }

    private func plainText(_ text: Substring) {
        if note != nil {
            note?.append(text)
        } else if heading != nil {
            heading?.text.append(text)
        } else if verse != nil {
            appendToVerse(text)
        }
    }

    private func appendToVerse(_ text: Substring) {
        if followsNote, let first = text.utf8.first {
            followsNote = false
            if !running.endsInSpace, !running.endsInOpeningMark, Self.opensWord(first, text) { running.space() }
        }
        var text = text
        if habits.notesStandForSpaces {
            // What closes a clause stands by its word, whatever stood between.
            let body = text.drop { $0 == " " }
            if Self.closesClause(body) {
                running.dropSpace()
                text = body
            }
        }
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

    private static func closesClause(_ text: Substring) -> Bool {
        guard let first = text.utf8.first else { return false }
        return ",.;:?!".utf8.contains(first) || text.utf8.starts(with: "”".utf8)
    }

    private static func opensWord(_ first: UInt8, _ text: Substring) -> Bool {
        97...122 ~= first | 32 || 48...57 ~= first || first == UInt8(ascii: "(") || first == UInt8(ascii: "[")
            || text.hasPrefix("“") || text.hasPrefix("‘")
    }

    /// Text with a paragraph sign, or with a marker of USFM that was left in it (`\nd `, `\+nd*`): the marker takes the
    /// place of the tag that was lost for it.
    private func markedText(_ text: String) {
        var rest = text[...]
        while let at = rest.firstIndex(where: { $0 == "\\" || $0 == "¶" }) {
            plainText(rest[..<at])
            if rest[at] == "¶" {
                if note == nil, heading == nil { beginLine(isParagraph: true) }
                rest = rest[rest.index(after: at)...].drop { $0 == " " }
                continue
            }
            let name = rest[rest.index(after: at)...].prefix { $0.isLetter || $0.isNumber || $0 == "+" }
            rest = rest[name.endIndex...]
            let closes = rest.first == "*"
            if closes || rest.first == " " { rest.removeFirst() }
            guard name == "nd" || name == "+nd" else { continue }
            if closes { close("divineName") } else { open("divineName", MarkupAttributes()) }
            faults.record("stray marker \\\(name)\(closes ? "*" : "")", at: verse?.osis ?? "")
        }
        plainText(rest)
    }

    // MARK: Records

    private func addSpan(_ kind: VerseText.Span.Kind, from start: Int) {
        guard verse != nil, let range = running.range(from: start) else { return }
        spans.append(VerseText.Span(kind, range))
    }

    private func addWord(_ frame: Frame) {
        guard habits.keepsWords, let verse, let range = running.wordRange(from: frame.start) else { return }
        let tag = OSISTag(frame.attributes)
        guard !tag.isEmpty else { return }
        words.append(
            Word(
                verse: verse, position: position, range: range,
                segments: String(decoding: running.bytes[range], as: UTF8.self), lemma: tag.lemma, strongs: tag.strongs,
                morphology: tag.morphology))
        position += 1
    }

    private func finishNote() {
        guard let done = note else { return }
        note = nil
        if let verse { keep(done, at: verse) } else { waitingNotes.append(done) }
        followsNote = habits.notesStandForSpaces
    }

    private func keep(_ draft: NoteDraft, at verse: Verse) {
        guard let note = draft.note(at: verse, offset: running.count, splitsCatchword: habits.notesHaveCatchwords)
        else { return }
        notes.append(note)
    }

    private func finishHeading() {
        guard let done = heading else { return }
        heading = nil
        guard !done.text.isEmpty else { return }
        if done.kind == .colophon || done.followsText && done.kind == .section {
            if let place = verse ?? verses.last?.verse {
                headings.append(Heading(verse: place, kind: .colophon, text: done.text.string))
            }
        } else if let verse {
            headings.append(Heading(verse: verse, kind: done.kind, text: done.text.string))
        } else {
            waitingHeadings.append((done.kind, done.text.string))
        }
    }

    private static func passages(_ attribute: String?) -> [Passage] {
        (attribute ?? "").split(separator: " ").compactMap { Passage(osis: $0.split(separator: ":").last ?? $0) }
    }
}
