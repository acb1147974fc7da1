internal import Library
internal import Scripture

/// One psalm of the Treasury of David.
///
/// Titles divide it into parts; bold print (`Verse 3.`, `Verses 1-3.`) at the beginning of a paragraph begins a comment. In
/// the notes and hints a name in italics that ends a paragraph is the author of what stands before it.
struct TreasuryPsalm {
    private(set) var comments: [Comment] = []
    private(set) var faults = ImportFaults()

    private let psalm: Passage
    private let loose: LooseReference
    private var part = ""
    private var passage: Passage
    private var body: CommentaryText
    private var isAtParagraph = true
    /// Italic print with nothing but a date after it.
    private var lastItalic = ""

    init(psalm: Passage, loose: LooseReference) {
        self.psalm = psalm
        self.loose = loose
        passage = psalm
        body = CommentaryText(loose)
    }

    private var place: String { "\(psalm.first.book.osis).\(psalm.first.chapter)" }
    private var quotesAuthors: Bool { part == "quaint sayings" || part == "hints" }

    mutating func read(_ node: MarkupNode) {
        for piece in node.pieces {
            switch piece {
            case .text(let text): addText(text)
            case .node(let element): addElement(element)
            }
        }
        endComment()
    }

    private mutating func addText(_ text: String) {
        let isBlank = text.utf8.allSatisfy { $0 == 32 || 9...13 ~= $0 }
        if !isBlank {
            isAtParagraph = false
            // `, 1854.` or `, in "Expositions,"` may follow a name.
            if !text.utf8.allSatisfy({ !(97...122 ~= $0 | 32) }) { lastItalic = "" }
        }
        body.append(text)
    }

    private mutating func addElement(_ element: MarkupNode) {
        switch element.name {
        case "chapter", "milestone": break
        case "title":
            endComment()
            part = Self.part(of: element.text)
            passage = psalm
        case "div":
            if element.attributes["eID"] != nil, quotesAuthors, !lastItalic.isEmpty { endComment() }
            body.beginParagraph()
            isAtParagraph = true
        case "hi" where isAtParagraph && element.attributes["type"] == "bold" && element.text.hasPrefix("Ver"):
            endComment()
            passage = verses(element.text)
            isAtParagraph = false
        default:
            isAtParagraph = false
            body.add(.node(element), at: place)
            lastItalic = element.name == "hi" && element.attributes["type"] == "italic" ? element.text : ""
        }
    }

    private mutating func endComment() {
        defer {
            body = CommentaryText(loose)
            lastItalic = ""
        }
        faults.merge(body.faults)
        guard !body.isEmpty else { return }
        let author = quotesAuthors ? Self.author(lastItalic) : ""
        comments.append(
            Comment(
                passage: passage, part: part, author: author, text: body.text,
                references: body.references(context: passage),
                locator: "\(passage.osis), \(part.isEmpty ? "introduction" : part)"))
    }

    private mutating func verses(_ heading: String) -> Passage {
        let numbers = heading.split { !$0.isNumber }.compactMap { UInt8($0) }.map(Int.init)
        guard let first = numbers.first, let last = numbers.last, first >= 1, first <= last, last <= psalm.last.number
        else {
            let place = place
            faults.record("heading that cannot be read", at: "\(place): \(heading)")
            return psalm
        }
        let (book, chapter) = (psalm.first.book, psalm.first.chapter)
        return Passage(Verse(book, chapter, first), through: Verse(book, chapter, last))
    }

    private static func part(of title: String) -> String {
        switch title {
        case _ where title.hasPrefix("EXPOSITION"): "exposition"
        case _ where title.hasPrefix("EXPLANATORY"): "quaint sayings"
        case _ where title.hasPrefix("HINTS"): "hints"
        case _ where title.hasPrefix("WORK"): "works"
        case _ where title.hasPrefix("DIVISION"): "outline"
        default: "introduction"
        }
    }

    /// A name (`Henry Ainsworth.`, `G. R., in "Ascents."`), or nothing where the italics are other words.
    private static func author(_ italic: String) -> String {
        var name = italic[...]
        while let last = name.last, last == "." || last == "," || last == " " { name.removeLast() }
        let words = name.split(separator: " ")
        guard (1...9).contains(words.count), name.utf8.count <= 70, let first = words.first?.first, first.isUppercase
        else { return "" }
        let small: Set<Substring> = [
            "of", "the", "and", "in", "on", "de", "von", "to", "by", "a", "his", "from", "quoted", "d'Aubigné", "for",
        ]
        let named = words.filter { $0.first?.isUppercase ?? false }.count
        let others = words.filter {
            !($0.first?.isUppercase ?? false) && !small.contains($0) && !($0.first?.isNumber ?? false)
        }
        guard others.isEmpty, named >= 1 else { return "" }
        // A single word is a name only where it is not the end of a quotation.
        if words.count == 1, italic.contains("\"") || italic.contains("!") { return "" }
        // Initials keep their point: `C. H. S.`
        let isInitial = words.last.map { $0.split(separator: ".").last?.count == 1 } ?? false
        return isInitial ? name + "." : String(name)
    }
}
