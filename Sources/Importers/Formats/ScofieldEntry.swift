internal import Library
internal import Scripture

/// The notes on one verse: bold print at the beginning of a paragraph is the catchword of the next.
struct ScofieldEntry {
    private(set) var comments: [Comment] = []
    private(set) var faults = ImportFaults()

    private let verse: Verse
    private let loose: LooseReference
    private var catchword = ""
    private var part = ""
    private var body: CommentaryText
    private var isAtParagraph = true

    init(verse: Verse, loose: LooseReference) {
        self.verse = verse
        self.loose = loose
        body = CommentaryText(loose)
    }

    mutating func read(_ node: MarkupNode) {
        for piece in node.pieces {
            switch piece {
            case .text(let text):
                if !text.utf8.allSatisfy({ $0 == 32 || 9...13 ~= $0 }) { isAtParagraph = false }
                body.add(piece, at: verse.osis)
            case .node(let element):
                switch element.name {
                case "chapter", "milestone": break
                case "title":
                    endNote()
                    catchword = element.text
                    part = "introduction"
                case "hi" where isAtParagraph && element.attributes["type"] == "bold" && !element.text.isEmpty:
                    endNote()
                    catchword = element.text
                default:
                    if element.name == "div" { isAtParagraph = true } else { isAtParagraph = false }
                    body.add(piece, at: verse.osis)
                }
            }
        }
        endNote()
    }

    private mutating func endNote() {
        defer {
            catchword = ""
            part = ""
            body = CommentaryText(loose)
        }
        faults.merge(body.faults)
        guard !body.isEmpty else {
            if !catchword.isEmpty { faults.record("catchword without a note", at: "\(verse.osis): \(catchword)") }
            return
        }
        let passage = Passage(verse)
        comments.append(
            Comment(
                passage: passage, catchword: catchword, part: part, text: body.text,
                references: body.references(context: passage),
                locator: "\(verse.osis), note \(comments.count + 1)"))
    }
}
