internal import Library

/// What an element of OSIS means to the reader of an edition.
enum OSISElement {
    case word
    case span(VerseText.Span.Kind)
    /// `nil` where it does not say what kind of note it is.
    case note(Note.Kind?)
    case heading(Heading.Kind)
    /// Its text belongs to nothing that is kept.
    case dropped
    case catchword
    case paragraph
    case line
    case reference
    case foreign
    case plain

    init(_ name: String, _ attributes: MarkupAttributes) {
        switch name {
        case "w": self = .word
        case "transChange": self = attributes["type"] == "added" || attributes["type"] == nil ? .span(.added) : .plain
        case "divineName": self = .span(.divineName)
        case "q": self = attributes["who"] == "Jesus" ? .span(.wordsOfJesus) : .plain
        case "note": self = Self.note(attributes)
        case "title": self = Self.title(attributes)
        case "speaker": self = .heading(.speaker)
        case "reference": self = attributes["type"] == "annotateRef" ? .dropped : .reference
        case "catchWord": self = .catchword
        case "l": self = attributes["type"] == "selah" ? .span(.selah) : .line
        case "lb", "lg", "list", "item", "row", "cell", "table": self = attributes["type"] == "x-p" ? .paragraph : .line
        case "foreign": self = .foreign
        case "p": self = .paragraph
        case "div": self = Self.division(attributes)
        case "milestone": self = ["x-p", "x-extra-p"].contains(attributes["type"]) ? .paragraph : .plain
        case "header", "figure": self = .dropped
        default: self = .plain
        }
    }

    private static func note(_ attributes: MarkupAttributes) -> OSISElement {
        switch attributes["type"] {
        case "crossReference": .note(.crossReference)
        case "variant": .note(.variant)
        case "translation", "exegesis", "explanation": .note(.translation)
        case "x-strongsMarkup": .dropped
        case "study": .note(.study)
        default: .note(nil)
        }
    }

    private static func title(_ attributes: MarkupAttributes) -> OSISElement {
        switch attributes["type"] {
        case "psalm": .heading(.psalmTitle)
        case "acrostic": .heading(.acrostic)
        case "main", "chapter", "runningHead", "continued": .dropped
        default: attributes["canonical"] == "true" ? .heading(.psalmTitle) : .heading(.section)
        }
    }

    private static func division(_ attributes: MarkupAttributes) -> OSISElement {
        switch attributes["type"] {
        case "x-p", "paragraph": .paragraph
        case "colophon": .heading(.colophon)
        case "introduction", "front", "glossary", "x-introduction": .dropped
        default: .plain
        }
    }
}
