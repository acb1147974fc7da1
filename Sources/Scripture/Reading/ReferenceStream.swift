/// Reads references from a text that comes in pieces, in constant memory. What it finds does not depend on how the
/// text is cut; offsets count from the beginning of the whole.
///
///     var stream = ReferenceStream(ReferenceReader())
///     while let piece = nextPiece() { use(stream.read(piece)) }
///     use(stream.finish())
public struct ReferenceStream: Sendable {
    /// The bytes held: they hold every reference that the last call returned.
    public private(set) var text: [UInt8] = []
    /// Where ``text`` begins in the whole.
    public var textStart: Int { scanner.grammar.base }

    private var scanner: ReferenceScanner
    /// Where reading goes on in `text`.
    private var place = 0
    private var hasBegun = false

    /// How far a reference looks ahead, and back, at most.
    private static let ahead = 4096, back = 1024

    /// - Parameters:
    ///   - reader: reads each piece.
    ///   - context: what references without a book count from.
    public init(_ reader: ReferenceReader, context: Passage? = nil) {
        scanner = reader.scanner(context)
    }

    /// The references that the pieces so far complete.
    public mutating func read(_ piece: [UInt8]) -> [Reference] {
        let done = max(0, place - Self.back)
        if done > 0 {
            text.removeFirst(done)
            scanner.grammar.base += done
            place -= done
        }
        text += piece
        return read(to: text.count - Self.ahead)
    }

    /// The references that remain when the text has ended.
    public mutating func finish() -> [Reference] { read(to: text.count) }

    private mutating func read(to limit: Int) -> [Reference] {
        var references: [Reference] = []
        guard place < limit else { return references }
        if !hasBegun {
            hasBegun = true
            place = scanner.startList(ReadingText(text), &references) ?? place
        }
        place = scanner.read(ReadingText(text), from: place, to: limit, &references)
        return references
    }
}
