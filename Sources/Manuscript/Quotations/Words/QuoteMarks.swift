/// Pairs the quotation marks of a text.
///
/// Marks pair within a paragraph. One that is left open goes on into the next paragraph where that begins with an
/// opening mark of the same kind, as long quotations are set; else it is let go. A raised comma closes only what a
/// single mark has opened, since most are apostrophes.
struct QuoteMarks {
    private struct Open {
        var kind: Kind
        var start: Int
        var word: Int
    }

    private enum Kind {
        case double, single, guillemet
    }

    private let text: [UInt8]
    private let words: ProseWords
    private var open: [Open] = []
    private var spans: [MarkedSpan] = []

    /// The spans between marks, by where they begin, outer ones first.
    static func spans(in text: ManuscriptText, _ words: ProseWords) -> [MarkedSpan] {
        var marks = QuoteMarks(text: text.prose, words: words)
        marks.pair(text.blocks)
        return marks.spans.sorted {
            ($0.bytes.lowerBound, $1.bytes.upperBound) < ($1.bytes.lowerBound, $0.bytes.upperBound)
        }
    }

    private init(text: [UInt8], words: ProseWords) {
        self.text = text
        self.words = words
    }

    private mutating func pair(_ blocks: [TextBlock]) {
        var block = 0
        for sign in words.signs {
            let place = Int(sign.start)
            while block < blocks.count, blocks[block].range.upperBound <= place {
                block += 1
                beginParagraph(block < blocks.count ? blocks[block].range.lowerBound : text.count)
            }
            take(sign)
        }
    }

    /// Lets go of what is left open, unless this paragraph begins with the mark again: then that is no new quotation.
    private mutating func beginParagraph(_ start: Int) {
        guard let last = open.last else { return }
        var place = start
        while place < text.count, text[place] == 0x20 || text[place] == 0x0A || text[place] == 0x09 { place += 1 }
        guard kindOpening(at: place) == last.kind else {
            open.removeAll(keepingCapacity: true)
            return
        }
        repeated = place
    }

    /// Where a mark stands that only says that the quotation goes on.
    private var repeated = -1

    private func kindOpening(at place: Int) -> Kind? {
        guard place < text.count else { return nil }
        switch text[place] {
        case 0x22: return .double
        case 0x27: return .single
        case 0xC2 where place + 1 < text.count && text[place + 1] == 0xAB: return .guillemet
        case 0xE2 where place + 2 < text.count && text[place + 1] == 0x80:
            switch text[place + 2] {
            case 0x9C, 0x9E: return .double
            case 0x98: return .single
            default: return nil
            }
        default: return nil
        }
    }

    private mutating func take(_ sign: ProseSign) {
        if Int(sign.start) == repeated { return }
        switch sign.kind {
        case .openDouble: begin(.double, sign)
        case .closeDouble: end(.double, sign)
        case .openGuillemet: begin(.guillemet, sign)
        case .closeGuillemet: end(.guillemet, sign)
        case .openSingle: begin(.single, sign)
        case .closeSingle: end(.single, sign)
        case .double: opens(sign, .double) ? begin(.double, sign) : end(.double, sign)
        case .single: opens(sign, .single) ? begin(.single, sign) : end(.single, sign)
        case .ellipsis, .openBracket, .closeBracket: break
        }
    }

    /// Whether a mark that looks the same at both ends opens: its neighbours tell, or else whether one is open.
    private func opens(_ sign: ProseSign, _ kind: Kind) -> Bool {
        let before = sign.start == 0 ? 0x20 : text[Int(sign.start) - 1]
        let after = sign.end < text.count ? text[sign.end] : 0x20
        let isAfterSpace = Self.isSpace(before) || before == 0x28 || before == 0x5B || Self.isMark(before)
        let isBeforeSpace = Self.isSpace(after) || Self.isStop(after)
        if isAfterSpace != isBeforeSpace { return isAfterSpace }
        return !open.contains { $0.kind == kind }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }
    private static func isMark(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 }
    private static func isStop(_ byte: UInt8) -> Bool {
        byte == 0x29 || byte == 0x2C || byte == 0x2E || byte == 0x3A || byte == 0x3B || byte == 0x5D
    }

    private mutating func begin(_ kind: Kind, _ sign: ProseSign) {
        // A deeper nest than this is no writing.
        if open.count < 8 { open.append(Open(kind: kind, start: sign.end, word: Int(sign.word))) }
    }

    private mutating func end(_ kind: Kind, _ sign: ProseSign) {
        guard let index = open.lastIndex(where: { $0.kind == kind }) else { return }
        let start = open[index]
        open.removeSubrange(index...)
        let end = Int(sign.word)
        guard start.word < end else { return }
        spans.append(
            MarkedSpan(bytes: start.start..<Int(sign.start), words: start.word..<end, depth: index))
    }
}
