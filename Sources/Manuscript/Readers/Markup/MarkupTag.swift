/// A tag, comment or declaration of HTML and its kin.
struct MarkupTag {
    enum Form {
        case opening, closing, comment, declaration
    }

    var form: Form
    /// In small letters; empty for a comment or declaration.
    var name: String
    /// Its bytes, angle brackets included.
    var range: Range<Int>

    /// The tag that begins at the angle bracket at `start`; `nil` where none does, as in `a < b`.
    init?(_ bytes: [UInt8], at start: Int, to end: Int) {
        guard start + 2 < end else { return nil }
        if bytes[start + 1] == 0x21 || bytes[start + 1] == 0x3F {
            name = ""
            if bytes.has("<!--", at: start) {
                form = .comment
                let close = bytes.place(of: "-->", from: start + 4, to: end)
                range = start..<(close.map { $0 + 3 } ?? end)
            } else if bytes.has("<![CDATA[", at: start) {
                form = .declaration
                let close = bytes.place(of: "]]>", from: start + 9, to: end)
                range = start..<(close.map { $0 + 3 } ?? end)
            } else {
                form = .declaration
                let limit = min(end, start + Self.longest)
                let close = bytes.place(of: 0x3E, from: start + 2, to: limit)
                guard close < limit else { return nil }
                range = start..<close + 1
            }
            return
        }
        let isClosing = bytes[start + 1] == 0x2F
        var k = start + (isClosing ? 2 : 1)
        guard bytes[k].isASCIILetter else { return nil }
        var name: [UInt8] = []
        while k < end, bytes[k].isASCIILetter || bytes[k].isASCIIDigit || bytes[k] == 0x2D || bytes[k] == 0x3A {
            if name.count < 32 { name.append(0x41...0x5A ~= bytes[k] ? bytes[k] | 0x20 : bytes[k]) }
            k += 1
        }
        guard k < end, bytes[k] <= 0x20 || bytes[k] == 0x3E || bytes[k] == 0x2F else { return nil }
        // A tag of more than this outside of its attributes' values is none: someone forgot its end.
        var outside = 0
        while k < end, outside < Self.longest {
            switch bytes[k] {
            case 0x22, 0x27: k = bytes.place(of: bytes[k], from: k + 1, to: end)
            case 0x3E:
                form = isClosing ? .closing : .opening
                self.name = String(decoding: name, as: UTF8.self)
                range = start..<k + 1
                return
            case 0x3C: return nil
            default: break
            }
            k += 1
            outside += 1
        }
        return nil
    }

    private static let longest = 4096

    /// Elements whose content is no prose.
    static let silent: Set<String> = [
        "script", "style", "pre", "code", "kbd", "samp", "tt", "head", "template", "textarea", "svg", "math", "object",
        "noscript", "select", "button", "nav",
    ]

    /// Whether it closes itself, as `<br/>`.
    func isEmpty(in bytes: [UInt8]) -> Bool { range.count > 2 && bytes[range.upperBound - 2] == 0x2F }

    /// Where the element that this tag opens ends, its closing tag included: at the first closing tag of its name.
    func elementEnd(_ bytes: [UInt8], to end: Int) -> Int {
        var k = range.upperBound
        while k < end {
            k = bytes.place(of: 0x3C, from: k, to: end)
            if k < end, let tag = MarkupTag(bytes, at: k, to: end), tag.form == .closing, tag.name == name {
                return tag.range.upperBound
            }
            k += 1
        }
        return end
    }
}

extension ProseWriter {
    /// What a raised text says: behind a figure it is the verse of its chapter (`3<sup>16</sup>`); alone, a figure or
    /// a letter is the number of a verse or of a note and no prose. Gives where reading goes on, or `nil` where it is
    /// read like any text.
    mutating func writeRaised(_ tag: MarkupTag, to end: Int) -> Int? {
        let limit = min(end, tag.range.upperBound + 400)
        var k = tag.range.upperBound
        var words: [UInt8] = []
        var hasLink = false
        while k < limit {
            if source[k] == 0x3C {
                guard let inner = MarkupTag(source, at: k, to: limit) else { return nil }
                if inner.form == .closing, inner.name == "sup" {
                    k = inner.range.upperBound
                    break
                }
                hasLink = hasLink || inner.name == "a"
                k = inner.range.upperBound
                continue
            }
            if source[k] > 0x20, words.count < 40 { words.append(source[k]) }
            k += 1
        }
        guard k > tag.range.upperBound else { return nil }
        let isFigures = !words.isEmpty && words.allSatisfy { $0.isASCIIDigit || $0 == 0x2D || $0 == 0x2C }
        // A link leads to a note, and behind a verse no verse can stand.
        if isFigures, !hasLink, isBehindChapter {
            write([0x3A] + words, for: tag.range.lowerBound..<k)
            return k
        }
        let inner = words.filter { !"[](){}*.,;&#".utf8.contains($0) }
        let isMark =
            inner.allSatisfy(\.isASCIIDigit) || inner.count == 1
            || words.first == 0x5B && words.last == 0x5D && inner.count <= 4
            || isFigures || hasLink && words.allSatisfy { !$0.isASCIILetter }
        return isMark ? k : nil
    }

    /// Whether figures were written last, and no mark before them says that they are those of a verse.
    private var isBehindChapter: Bool {
        var k = prose.count
        while k > 0, prose[k - 1].isASCIIDigit { k -= 1 }
        return k < prose.count && (k == 0 || prose[k - 1] == 0x20 || prose[k - 1].isASCIILetter || prose[k - 1] == 0x0A)
    }
}
