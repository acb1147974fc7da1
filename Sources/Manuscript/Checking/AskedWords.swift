internal import Scripture

/// Words between marks that a question asks after: `What does Jude 1:22 mean by “show mercy to those who doubt”?` Its writer
/// does not give them as scripture, he has them from someone and asks what they mean.
struct AskedWords {
    private let prose: [UInt8]
    private let blocks: [TextBlock]
    private let references: [Reference]

    private static let askers = ["What", "Why", "How", "Who", "Whom", "Where", "When", "Which"]
    /// How far before the words the question may begin, in bytes.
    private static let farthest = 120

    init(_ text: ManuscriptText, _ references: [Reference]) {
        prose = text.prose
        blocks = text.blocks
        self.references = references
    }

    /// Whether the words of a range end a question that names a passage before them.
    func hold(_ range: Range<Int>) -> Bool {
        guard isAsked(after: range.upperBound) else { return false }
        let block = blocks.last { $0.range.lowerBound <= range.lowerBound }?.range.lowerBound ?? 0
        let first = max(block, range.lowerBound - Self.farthest)
        return references.contains { reference in
            reference.kind == .explicit && first <= reference.range.lowerBound
                && reference.range.upperBound <= range.lowerBound
                && (first...reference.range.lowerBound).contains { beginsQuestion(at: $0, block) }
        }
    }

    /// Whether nothing but marks and a question mark outside them follow.
    private func isAsked(after end: Int) -> Bool {
        let mark = prose[min(end, prose.count)...].prefix(5).firstIndex(of: 0x3F)
        return mark.map { mark in mark > end && !prose[end..<mark].contains { $0 <= 0x20 || $0.isWordByte && $0 < 0x80 }
        }
            ?? false
    }

    private func beginsQuestion(at place: Int, _ block: Int) -> Bool {
        guard place == block || prose[place - 1] == 0x20 || prose[place - 1] == 0x0A else { return false }
        return Self.askers.contains { word in
            let end = place + word.utf8.count
            return end < prose.count && prose[end] == 0x20 && prose[place..<end].elementsEqual(word.utf8)
        }
    }
}
