internal import Library
internal import Philology
internal import Scripture

/// The plain text of a lexicon's entry, each numbered sense on a line of its own, with the passages it cites.
struct LexiconOutline {
    private(set) var references: [Passage] = []
    /// Reference attributes that could not be read.
    private(set) var unread: [String] = []
    var text: String { running.paragraphs }

    private let versification: Versification
    private let dropped: Set<String>
    private let senses: Set<String>
    private var running = RunningText()

    /// - Parameters:
    ///   - dropped: elements whose text is no part of the entry.
    ///   - senses: elements that begin a line, with their number.
    ///   - versification: how the lexicon counts the verses it cites.
    init(dropping dropped: Set<String>, senses: Set<String>, in versification: Versification = .eng) {
        self.versification = versification
        self.dropped = dropped
        self.senses = senses
    }

    mutating func add(_ node: MarkupNode) {
        for piece in node.pieces {
            switch piece {
            case .text(let text): running.append(text)
            case .node(let part): addElement(part)
            }
        }
    }

    private mutating func addElement(_ node: MarkupNode) {
        guard !dropped.contains(node.name) else { return }
        if senses.contains(node.name) {
            running.line()
            if let number = node.attributes["n"] {
                running.append(number.hasSuffix(".") ? number + " " : number + ". ")
            }
        }
        if node.name == "ref" { cite(node.attributes["osisRef"] ?? node.attributes["r"]) }
        add(node)
    }

    private mutating func cite(_ attribute: String?) {
        for part in (attribute ?? "").split(separator: " ") {
            if let passage = LooseReference.passage(osis: part, in: versification) {
                references.append(passage)
            } else {
                unread.append(String(part))
            }
        }
    }
}
