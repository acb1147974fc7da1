internal import Library
internal import Scripture

/// The text of a comment, paragraph by paragraph, with the passages it refers to: those marked up, and those written
/// plainly (`ch. 24:7`).
struct CommentaryText {
    private(set) var running = RunningText()
    private(set) var faults = ImportFaults()
    private var marked: [(range: Range<Int>, passages: [Passage])] = []
    private let loose: LooseReference

    init(_ loose: LooseReference) { self.loose = loose }

    var text: String { running.paragraphs }
    var isEmpty: Bool { running.isEmpty }

    mutating func append(_ text: String) { running.append(text) }
    mutating func beginParagraph() { running.line() }

    /// Adds what a node holds. Divisions, items and lines of verse begin paragraphs.
    mutating func add(_ node: MarkupNode, at place: String) {
        for piece in node.pieces { add(piece, at: place) }
    }

    mutating func add(_ piece: MarkupNode.Piece, at place: String) {
        switch piece {
        case .text(let text): running.append(text)
        case .node(let part):
            switch part.name {
            case "reference", "scripRef": addReference(part, at: place)
            case "div", "p", "lb", "l", "lg", "item", "row", "list", "title":
                running.line()
                add(part, at: place)
                if !part.pieces.isEmpty { running.line() }
            default:
                add(part, at: place)
                if part.name == "cell" { running.space() }
            }
        }
    }

    private mutating func addReference(_ node: MarkupNode, at place: String) {
        let start = running.count
        running.append(node.text)
        let attribute = node.attributes["osisRef"] ?? node.attributes["passage"] ?? ""
        // A link to another of the work's own notes.
        if attribute.hasPrefix("Scofield:") {
            marked.append((start..<running.count, []))
        } else if let passages = loose.passages(attribute: attribute) {
            marked.append((start..<running.count, passages))
        } else {
            faults.record("unknown reference", at: "\(place): \(attribute)")
        }
    }

    /// How many bytes of the text are references.
    func referenceLength(context: Passage) -> Int {
        let marks = marked.map(\.range)
        let plain = loose.found(in: text, context: context).map(\.range).filter { range in
            !marks.contains { $0.overlaps(range) }
        }
        return (marks + plain).reduce(0) { $0 + $1.count }
    }

    /// All passages referred to, in order of the text.
    /// - Parameter context: what bare numbers count from.
    func references(context: Passage) -> [Passage] {
        let plain = loose.found(in: text, context: context).filter { found in
            !marked.contains { $0.range.overlaps(found.range) }
        }
        let all = marked.map { ($0.range.lowerBound, $0.passages) } + plain.map { ($0.range.lowerBound, [$0.passage]) }
        return all.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
}
