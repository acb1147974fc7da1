/// An element with what it holds: how the readers of lexica and of Hebrew look at one entry or verse at a time.
struct MarkupNode {
    enum Piece {
        case text(String)
        case node(MarkupNode)
    }

    let name: String
    let attributes: MarkupAttributes
    var pieces: [Piece] = []

    var nodes: [MarkupNode] {
        pieces.compactMap { if case .node(let node) = $0 { node } else { nil } }
    }

    /// The first child element of that name.
    func first(_ name: String) -> MarkupNode? { nodes.first { $0.name == name } }

    /// Elements of that name at any depth, in order of the document.
    func all(_ name: String) -> [MarkupNode] {
        nodes.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
    }

    /// All text in it, runs of white space as one space.
    var text: String {
        var running = RunningText()
        collect(into: &running)
        return running.string
    }

    private func collect(into running: inout RunningText) {
        for piece in pieces {
            switch piece {
            case .text(let text): running.append(text)
            case .node(let node): node.collect(into: &running)
            }
        }
    }
}

/// Builds ``MarkupNode`` trees of the elements of one name, each handed on when it closes.
final class MarkupTrees: MarkupHandler {
    private let wanted: Set<String>
    private let each: (MarkupNode) -> Void
    private var stack: [MarkupNode] = []

    /// - Parameter wanted: the elements to build; one within another is part of the outer.
    init(of wanted: Set<String>, _ each: @escaping (MarkupNode) -> Void) {
        self.wanted = wanted
        self.each = each
    }

    func open(_ element: String, _ attributes: MarkupAttributes) {
        guard !stack.isEmpty || wanted.contains(element) else { return }
        stack.append(MarkupNode(name: element, attributes: attributes))
    }

    func close(_ element: String) {
        // A loose entry may close what it never opened.
        guard let index = stack.lastIndex(where: { $0.name == element }) else { return }
        while stack.count > index, let node = stack.popLast() {
            if let parent = stack.indices.last {
                stack[parent].pieces.append(.node(node))
            } else {
                each(node)
            }
        }
    }

    func text(_ text: String) {
        guard let last = stack.indices.last else { return }
        stack[last].pieces.append(.text(text))
    }
}

extension MarkupNode {
    /// The tree of a loose entry: its pieces under a node without a name.
    init(fragment bytes: ArraySlice<UInt8>) {
        var root: MarkupNode?
        let trees = MarkupTrees(of: [""]) { root = $0 }
        trees.open("", MarkupAttributes())
        MarkupFragment.read(bytes, into: trees)
        trees.close("")
        self = root ?? MarkupNode(name: "", attributes: MarkupAttributes())
    }

    /// Reads an XML document and hands on the trees of the elements named.
    static func read(_ path: String, _ names: Set<String>, _ each: @escaping (MarkupNode) -> Void) throws(ImportError) {
        try XMLDocument.read(try SourceFile.bytes(path), path: path, into: MarkupTrees(of: names, each))
    }
}
