internal import Library
internal import Scripture

/// One topic of Nave.
///
/// Its outline has been flattened in the source and is read back so: a line marked `→` is a heading; an `item`
/// stands under it; a line without either mark stands under the item before it where that item has no references of
/// its own ("Abraham", then "In behalf of Sodom"); items after such a line go on with the list, or stand under the
/// line where it has no references itself.
struct NaveEntry {
    private(set) var items: [Topic.Item] = []
    private(set) var faults = ImportFaults()

    private let topic: String
    private let loose: LooseReference
    private var level = 0
    /// Whether the line being read began with a line break and no arrow has been seen in it yet.
    private var isUnmarkedLine = false
    /// The level of the items of the list being read.
    private var itemLevel = 1
    private var text = RunningText()
    private var references: [Passage] = []
    private var see: [String] = []

    init(topic: String, loose: LooseReference) {
        self.topic = topic
        self.loose = loose
    }

    mutating func read(_ node: MarkupNode) {
        add(node, listDepth: 0)
        endItem()
    }

    private mutating func add(_ node: MarkupNode, listDepth: Int) {
        for piece in node.pieces {
            switch piece {
            case .text(let text): addText(text)
            case .node(let part):
                switch part.name {
                case "lb":
                    endItem()
                    level = 0
                    isUnmarkedLine = true
                case "item":
                    endItem()
                    level = itemLevel
                    isUnmarkedLine = false
                    add(part, listDepth: listDepth)
                    endItem()
                case "list":
                    endItem()
                    itemLevel = listLevel
                    add(part, listDepth: listDepth + 1)
                case "ref": addReference(part)
                default: add(part, listDepth: listDepth)
                }
            }
        }
    }

    private mutating func addReference(_ node: MarkupNode) {
        if let target = node.attributes["target"] {
            see.append(target.hasPrefix("Nave:") ? String(target.dropFirst(5)) : target)
            text.append(node.text)
        } else if let attribute = node.attributes["osisRef"], let passages = loose.passages(attribute: attribute) {
            references += passages
        } else {
            faults.record("unknown reference", at: "\(topic): \(node.attributes["osisRef"] ?? node.text)")
        }
    }

    private mutating func addText(_ piece: String) {
        var rest = piece[...]
        if rest.hasPrefix(":") { rest = addTail(rest) }
        if rest.utf8.contains(UInt8(ascii: ":")) {
            let found = loose.found(in: String(rest), context: references.last)
            for reference in found {
                faults.record("reference without markup", at: "\(topic): \(rest.trimmingSeparators)")
                references.append(reference.passage)
            }
            // What stands before the first of them is words.
            if let first = found.first {
                let end = rest.utf8.index(rest.startIndex, offsetBy: first.range.lowerBound)
                rest = rest[..<end]
                if rest.trimmingSeparators.lowercased() == "with" { return }
            }
        }
        if rest.contains("→") { isUnmarkedLine = false }
        let words = rest.replacing("→", with: " ")
        if text.isEmpty || !words[...].trimmingSeparators.isEmpty { text.append(words) }
    }

    /// `:8-13` or `:14,15` after a reference to a book of one chapter, whose verses the markup left out.
    private mutating func addTail(_ rest: Substring) -> Substring {
        guard let book = references.last?.first.book, Versification.eng.chapterCount(of: book) == 1 else { return rest }
        let tail = rest.dropFirst().prefix { $0.isASCII && ($0.isNumber || $0 == "," || $0 == "-") }
        var passages: [Passage] = []
        for part in tail.split(separator: ",") {
            let ends = part.split(separator: "-").compactMap { UInt8($0) }
            guard let first = ends.first, let last = ends.last, first <= last else { continue }
            passages.append(Passage(Verse(book, 1, Int(first)), through: Verse(book, 1, Int(last))))
        }
        guard !passages.isEmpty else { return rest }
        references.removeLast()
        references += passages
        faults.record("verses after a book of one chapter", at: "\(topic): \(book.osis) 1:\(tail)")
        return rest[tail.endIndex...]
    }

    /// Where a line stands that has no arrow: under the last item where that only names what follows, beside a line
    /// of its own kind, else at the left.
    private var unmarkedLevel: Int {
        guard let last = items.last else { return 0 }
        if last.level > 0, last.references.isEmpty, last.see.isEmpty { return last.level + 1 }
        return last.level > 1 ? last.level : 0
    }

    /// Where the items of a list stand that begins here.
    private var listLevel: Int {
        guard let last = items.last, last.level > 1 else { return 1 }
        return last.references.isEmpty ? last.level + 1 : max(1, last.level - 1)
    }

    private mutating func endItem() {
        let words = text.string[...].trimmingSeparators
        if !words.isEmpty || !references.isEmpty || !see.isEmpty {
            if isUnmarkedLine { level = unmarkedLevel }
            items.append(Topic.Item(level: level, text: String(words), references: references, see: see))
        }
        isUnmarkedLine = false
        text = RunningText()
        references = []
        see = []
    }
}

extension Substring {
    /// Without the marks that divide references at either end.
    var trimmingSeparators: Substring {
        let marks: Set<Character> = [" ", "\n", "\t", ";", ",", ".", "=", "→"]
        guard let first = firstIndex(where: { !marks.contains($0) }),
            let last = lastIndex(where: { !marks.contains($0) })
        else { return "" }
        return self[first...last]
    }
}
