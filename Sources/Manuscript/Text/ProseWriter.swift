/// Writes the prose of a manuscript, block by block, and remembers where each byte came from.
struct ProseWriter {
    /// The file's text, as UTF-8.
    let source: [UInt8]
    private(set) var prose: [UInt8] = []
    private(set) var blocks: [TextBlock] = []
    private var pieces: [TextOrigin.Piece] = []
    var remarks: [TextRemark] = []

    /// The block that what comes next belongs to.
    private var kind: TextBlock.Kind?
    /// Where the open block begins in the prose, once it has content.
    private var start: Int?
    /// Where the last piece ends in the file.
    private var end = 0

    init(_ source: [UInt8]) {
        self.source = source
        prose.reserveCapacity(source.count)
    }

    /// Whether the open block has content.
    var isInBlock: Bool { start != nil }

    /// Whether the last byte written is a space or newline, or none is written in this block.
    var isAfterSpace: Bool {
        guard let start, start < prose.count else { return true }
        return prose[prose.count - 1] == 0x20 || prose[prose.count - 1] == 0x0A
    }

    /// The last byte of the open block, or 0.
    var last: UInt8 { start == nil ? 0 : prose.last ?? 0 }

    // MARK: - Blocks

    /// Ends the open block and begins another.
    mutating func begin(_ kind: TextBlock.Kind) {
        finish()
        self.kind = kind
    }

    /// Ends the open block.
    mutating func finish() {
        if let begun = start {
            var length = prose.count
            while length > begun, prose[length - 1] <= 0x20 { length -= 1 }
            if length > begun { blocks.append(TextBlock(kind ?? .paragraph, begun..<length)) }
        }
        start = nil
        kind = nil
    }

    private mutating func open(at place: Int) {
        guard start == nil else { return }
        if !prose.isEmpty {
            // What divides blocks stands for all that divides them in the file.
            add(file: end..<max(end, place), length: 2)
            prose += [0x0A, 0x0A]
        }
        start = prose.count
    }

    // MARK: - Content

    /// Takes bytes of the file as they stand.
    mutating func copy(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        open(at: range.lowerBound)
        add(file: range, length: range.count)
        prose.append(contentsOf: source[range])
    }

    /// Writes something for bytes of the file.
    mutating func write(_ bytes: some Collection<UInt8>, for range: Range<Int>) {
        guard !bytes.isEmpty else { return }
        open(at: range.lowerBound)
        add(file: range, length: bytes.count)
        prose.append(contentsOf: bytes)
    }

    private mutating func add(file: Range<Int>, length: Int) {
        defer { end = file.upperBound }
        if let last = pieces.last, last.file.upperBound == file.lowerBound, length == file.count,
            prose.count - last.prose == last.file.count
        {
            pieces[pieces.count - 1].file = last.file.lowerBound..<file.upperBound
            return
        }
        pieces.append(.init(prose: prose.count, file: file))
    }

    mutating func remark(_ words: Range<Int>, in file: Range<Int>) {
        remarks.append(TextRemark(text: String(decoding: source[words], as: UTF8.self), file: file))
    }

    // MARK: - The whole

    /// The manuscript, its places led back through the decoding to the file.
    mutating func text(named name: String, _ decoded: DecodedText) -> ManuscriptText {
        finish()
        // The last piece is empty, so that each of the others has an end.
        pieces.append(.init(prose: prose.count, file: end..<end))
        let origin = TextOrigin(pieces: pieces)
        guard let first = decoded.origin else {
            return ManuscriptText(
                name: name, prose: prose, blocks: blocks, origin: origin, faults: decoded.faults, remarks: remarks)
        }
        return ManuscriptText(
            name: name, prose: prose, blocks: blocks, origin: origin.through(first, proseCount: prose.count),
            faults: decoded.faults,
            remarks: remarks.map { TextRemark(text: $0.text, file: first.file($0.file)) })
    }
}
