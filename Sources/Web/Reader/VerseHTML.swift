internal import Library
internal import Study

/// A verse's text with what it is marked as, and the calls of its notes.
struct VerseHTML {
    /// A place where a note is called, in UTF-8 bytes of the text.
    struct Call {
        var offset: Int
        /// Of the note, within the page.
        var number: Int
        /// What makes the note's anchor its own: the edition's name.
        var edition: String
    }

    let text: VerseText
    let calls: [Call]

    var html: HTML {
        let bytes = Array(text.text.utf8)
        var edges = Set([0, bytes.count])
        for span in text.spans { edges.formUnion([span.range.lowerBound, span.range.upperBound]) }
        for call in calls { edges.insert(min(call.offset, bytes.count)) }
        let cuts = edges.filter { 0...bytes.count ~= $0 }.sorted()
        var result: HTML = .none
        for (place, start) in cuts.enumerated() {
            result += calls.filter { min($0.offset, bytes.count) == start && start > 0 }.map(Self.mark).joined(by: "")
            // A line of verse begins; the first of the verse begins with it.
            if start > 0, text.spans.contains(where: { $0.kind == .lineBreak && $0.range.lowerBound == start }) {
                result += "<br>"
            }
            if start == 0 { result += calls.filter { $0.offset <= 0 }.map(Self.mark).joined(by: "") }
            guard place + 1 < cuts.count else { break }
            let end = cuts[place + 1]
            let words: HTML = "\(String(decoding: bytes[start..<end], as: UTF8.self))"
            result += text.spans.filter { $0.range.lowerBound <= start && end <= $0.range.upperBound }.reduce(
                words, Self.dressed)
        }
        return result
    }

    private static func dressed(_ words: HTML, _ span: VerseText.Span) -> HTML {
        switch span.kind {
        case .wordsOfJesus: "<span class=\"jesus\">\(words)</span>"
        case .added: "<i class=\"added\">\(words)</i>"
        case .divineName: "<span class=\"name-of-god\">\(words)</span>"
        case .colophon: "<span class=\"colophon\">\(words)</span>"
        case .selah: "<i class=\"selah\">\(words)</i>"
        case .lineBreak: words
        }
    }

    private static func mark(_ call: Call) -> HTML {
        let id = "\(call.edition)-\(call.number)"
        return
            "<sup class=\"call\"><a id=\"call-\(id)\" href=\"#note-\(id)\" aria-label=\"Note \(call.number)\">\(call.number)</a></sup>"
    }
}
