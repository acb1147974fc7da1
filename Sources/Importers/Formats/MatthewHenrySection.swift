internal import Library
internal import Scripture

/// One entry of Matthew Henry: at a chapter's start its outline, then `Verses 7-14` and the comment on them.
struct MatthewHenrySection {
    /// A row of the chapter's outline; its bounds are `nil` where they cannot be.
    struct Row {
        let title: String
        let passage: Passage?
        let bounds: String
    }

    private(set) var outline: [Row] = []
    private(set) var faults = ImportFaults()

    private let record: SwordVerses.Record
    private var body: CommentaryText
    private var passage: Passage

    init(record: SwordVerses.Record, loose: LooseReference) {
        self.record = record
        body = CommentaryText(loose)
        // The entry belongs to its verse and those that share it.
        passage = Passage(record.verse, through: max(record.verse, record.last))
    }

    var comment: Comment? {
        guard !body.isEmpty else { return nil }
        return Comment(
            passage: passage, text: body.text, references: body.references(context: passage),
            locator: "on \(passage.osis)")
    }

    mutating func read(_ node: MarkupNode) {
        for piece in node.pieces {
            guard case .node(let part) = piece else {
                body.add(piece, at: record.verse.osis)
                continue
            }
            switch part.name {
            case "title", "chapter", "milestone": break
            case "table": addOutline(part)
            case "hi" where body.isEmpty && part.text.hasPrefix("Verse"): narrow(to: part.text)
            default: body.add(piece, at: record.verse.osis)
            }
        }
        faults.merge(body.faults)
    }

    /// `God's displeasure, The intercession of Moses.` with `(7-14)`.
    private mutating func addOutline(_ table: MarkupNode) {
        for row in table.all("row") {
            let cells = row.all("cell").map(\.text)
            guard let title = cells.first, !title.isEmpty else { continue }
            let name = title.hasSuffix(".") ? String(title.dropLast()) : title
            let bounds = cells.count > 1 ? cells[1] : ""
            outline.append(Row(title: name, passage: passage(bounds), bounds: bounds))
        }
    }

    /// The heading says on which verses the comment is; the place in the file only where it begins.
    private mutating func narrow(to heading: String) {
        guard let named = passage(heading), named.first.chapter == record.verse.chapter else {
            faults.record("heading that cannot be read", at: "\(record.verse.osis): \(heading)")
            return
        }
        if named != passage { faults.record("heading and place differ", at: "\(passage.osis): \(heading)") }
        passage = named
    }

    /// `7-14`, `7`, `7, 8` or `1-2:3` in the chapter at hand.
    private func passage(_ text: String) -> Passage? {
        let numbers = text.split { !$0.isNumber && $0 != ":" }.map { $0.split(separator: ":").compactMap { UInt8($0) } }
            .filter { !$0.isEmpty }
        guard let from = numbers.first, let to = numbers.last, let first = verse(from), let last = verse(to),
            first <= last
        else { return nil }
        let end = Versification.eng.lastVerse(of: last.book, chapter: last.chapter) ?? 0
        guard last.number <= end else {
            return first.number <= end ? Passage(first, through: Verse(last.book, last.chapter, end)) : nil
        }
        return Passage(first, through: last)
    }

    private func verse(_ numbers: [UInt8]) -> Verse? {
        switch numbers.count {
        case 1: Verse(record.verse.book, record.verse.chapter, Int(numbers[0]))
        case 2: Verse(record.verse.book, Int(numbers[0]), Int(numbers[1]))
        default: nil
        }
    }
}
