internal import Library
internal import Scripture
internal import Study

/// A passage in one edition, its verses under the numbers that all editions share.
struct ReaderColumn {
    let edition: Resource
    /// The edition's verses, by the verse of the shared numbering they begin at.
    private(set) var verses: [Verse: [VerseText]] = [:]
    private(set) var headings: [Verse: [Heading]] = [:]
    /// In order, numbered from 1.
    let notes: [Note]
    private let passage: Passage

    init(_ passage: Passage, in edition: Resource, of library: Library) throws(Fault) {
        self.edition = edition
        self.passage = passage
        let texts = try library.verses(of: passage, in: edition)
        for text in texts { verses[Self.shared(text.verse, edition, passage), default: []].append(text) }
        for heading in try library.headings(of: passage, in: edition) {
            headings[Self.shared(heading.verse, edition, passage), default: []].append(heading)
        }
        notes = try library.notes(of: passage, in: edition)
    }

    var isEmpty: Bool { verses.isEmpty }
    var isRightToLeft: Bool { RichText.Script(language: edition.language).isRightToLeft }

    /// A verse of the edition in the shared numbering, kept within the passage shown.
    private static func shared(_ verse: Verse, _ edition: Resource, _ passage: Passage) -> Verse {
        let mapped = edition.versification.map(verse, to: passage.versification).first ?? verse
        return min(max(mapped, passage.first), passage.last)
    }

    /// The text at a verse, with the edition's own number where it differs.
    func html(_ verse: Verse) -> HTML {
        (verses[verse] ?? []).map { text -> HTML in
            let calls = notes.enumerated().filter { $0.element.verse == text.verse }.map { index, note in
                VerseHTML.Call(offset: note.offset, number: index + 1, edition: edition.name)
            }
            let own: HTML =
                text.verse == verse || text.verse.number == 0
                ? .none
                : "<span class=\"own\" title=\"as \(edition.name) counts\">\(text.verse.chapter):\(text.verse.number)</span> "
            return own + VerseHTML(text: text, calls: calls).html
        }.joined(by: " ")
    }

    /// Whether a paragraph begins at a verse.
    func beginsParagraph(_ verse: Verse) -> Bool { verses[verse]?.first?.beginsParagraph ?? false }

    var notesHTML: HTML {
        guard !notes.isEmpty else { return .none }
        let lines = notes.enumerated().map { index, note -> HTML in
            let id = "\(edition.name)-\(index + 1)"
            let catchword: HTML = note.catchword.isEmpty ? .none : "<i>\(note.catchword)</i> "
            return """
                <li id="note-\(id)"><a href="#call-\(id)" aria-label="Back to the text">\(note.verse.chapter):\(note.verse.number)</a> \
                \(catchword)\(note.text)</li>
                """
        }
        return """
            <section class="notes" aria-labelledby="notes-\(edition.name)"><h2 id="notes-\(edition.name)">Notes of \(edition.name)</h2>
            <ol>\(lines)</ol></section>
            """
    }
}
