internal import Library

/// What a marker of USFM means to the reader of an edition. After the USFM 3 documentation.
enum USFMMarker {
    case id, chapter, verse
    case paragraph, line, blank
    case heading(Heading.Kind)
    /// A line of parallel passages: `\r (John 1:1–5)`.
    case parallels
    /// A paragraph that is no part of the text: titles of the book, introductions, remarks.
    case dropped
    case note(Note.Kind)
    case span(VerseText.Span.Kind)
    /// Its text is a number or a picture, not words.
    case droppedSpan
    case plainSpan

    init(_ name: String) {
        switch name {
        case "id": self = .id
        case "c": self = .chapter
        case "v": self = .verse
        case "b", "ib", "pb": self = .blank
        case "d": self = .heading(.psalmTitle)
        case "qa": self = .heading(.acrostic)
        case "sp": self = .heading(.speaker)
        case "r", "mr", "sr": self = .parallels
        case "f", "fe", "ef": self = .note(.study)
        case "x", "ex": self = .note(.crossReference)
        case "wj": self = .span(.wordsOfJesus)
        case "nd": self = .span(.divineName)
        case "add": self = .span(.added)
        case "qs": self = .span(.selah)
        case "fig", "rq", "va", "vp", "ca", "pro", "fm", "zaln-s", "zaln-e": self = .droppedSpan
        case "h", "rem", "sts", "usfm", "ide", "cl", "cp", "cd", "lit", "periph", "restore", "sd": self = .dropped
        default: self = Self.numbered(name)
        }
    }

    /// Markers that may carry a level: `q1`, `s2`, `imt1`.
    private static func numbered(_ name: String) -> USFMMarker {
        let stem = name.prefix { !$0.isNumber }
        return switch stem {
        case "p", "m", "po", "pr", "pc", "pm", "pmo", "pmc", "pmr", "pi", "mi", "nb", "cls", "ph", "phi", "lh", "lf":
            .paragraph
        case "q", "qr", "qc", "qm", "qd", "li", "lim", "tr": .line
        case "s": .heading(.section)
        case "ms": .heading(.book)
        case "toc", "toca", "mt", "mte", "imt", "is", "ip", "ipi", "im", "imi", "ipq", "imq", "ipr", "iq", "ili", "iot",
            "io", "iex", "imte", "ie":
            .dropped
        default: .plainSpan
        }
    }
}
