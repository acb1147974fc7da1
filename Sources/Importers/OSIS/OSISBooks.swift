internal import Library
internal import Scripture

/// Reads a whole OSIS document: finds the verses, as elements or as milestones, and hands what is in them to ``OSISText``.
final class OSISBooks: MarkupHandler {
    let text: OSISText
    private(set) var header = OSISHeader()

    private var isInHeader = false
    private var verseDepth: Int?
    private var depth = 0
    /// The verse of an `sID` that has not met its `eID`.
    private var isOpen = false

    init(_ text: OSISText) { self.text = text }

    func open(_ element: String, _ attributes: MarkupAttributes) {
        depth += 1
        if isInHeader {
            header.open(element, attributes)
        } else if element == "header" {
            isInHeader = true
        } else if element == "verse" {
            openVerse(attributes)
        } else if element != "chapter" {
            text.open(element, attributes)
        }
    }

    func close(_ element: String) {
        if isInHeader {
            if element == "header" { isInHeader = false } else { header.close(element) }
        } else if element == "verse" {
            if verseDepth == depth { endVerse() }
        } else if element != "chapter" {
            text.close(element)
        }
        depth -= 1
    }

    func text(_ text: String) {
        if isInHeader { header.text(text) } else { self.text.text(text) }
    }

    private func openVerse(_ attributes: MarkupAttributes) {
        if attributes["eID"] != nil {
            endVerse()
            return
        }
        guard let id = attributes["osisID"] ?? attributes["sID"] else { return }
        if isOpen { endVerse() }
        // A verse that bridges several is kept at its first.
        let first = id.split(separator: " ").first.map { $0.split(separator: ":").last ?? $0 } ?? ""
        guard let verse = Verse(osis: first.split(separator: "!").first ?? first) else {
            text.faults.record("unknown verse", at: id)
            return
        }
        if id.contains(" ") { text.faults.record("several verses in one", at: id) }
        text.begin(verse)
        isOpen = true
        verseDepth = attributes["sID"] == nil ? depth : nil
    }

    private func endVerse() {
        text.end()
        isOpen = false
        verseDepth = nil
    }
}
