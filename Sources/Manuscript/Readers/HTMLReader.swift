/// HTML, well-formed or not: text between tags, without scripts, styles, code and attributes.
public enum HTMLReader: NativeReader {
    public static let format = "html"
    public static let endings = ["html", "htm", "xhtml"]

    static func write(to writer: inout ProseWriter) {
        var pages = HTMLPages()
        pages.write(0..<writer.source.count, to: &writer)
    }
}

/// The elements open while a page is read.
struct HTMLPages {
    private var open: [(name: String, kind: TextBlock.Kind)] = []
    private var quotes = 0

    /// Deeper than this, elements are read but their kinds forgotten.
    private static let deepest = 256
    private static let special = ByteScan("<&\n\r\t")

    mutating func write(_ range: Range<Int>, to writer: inout ProseWriter) {
        let bytes = writer.source
        var k = range.lowerBound
        writer.begin(.paragraph)
        while k < range.upperBound {
            let next = Self.special.next(bytes, from: k, to: range.upperBound)
            writer.copy(k..<next)
            guard next < range.upperBound else { break }
            switch bytes[next] {
            case 0x26: k = writer.writeEntity(at: next, to: range.upperBound)
            case 0x3C: k = tag(at: next, to: range.upperBound, &writer)
            default:
                // A run of space is one.
                var end = next
                while end < range.upperBound, bytes[end] <= 0x20 { end += 1 }
                if !writer.isAfterSpace { writer.write([0x20], for: next..<end) }
                k = end
            }
        }
        writer.finish()
    }

    private mutating func tag(at start: Int, to end: Int, _ writer: inout ProseWriter) -> Int {
        let bytes = writer.source
        guard let tag = MarkupTag(bytes, at: start, to: end) else {
            writer.copy(start..<start + 1)
            return start + 1
        }
        switch tag.form {
        case .comment:
            let inner = tag.range.lowerBound + 4
            writer.remark(inner..<max(inner, tag.range.upperBound - 3), in: tag.range)
        case .declaration: break
        case .closing: close(tag, &writer)
        case .opening:
            if MarkupTag.silent.contains(tag.name), !tag.isEmpty(in: bytes) {
                if Self.blocks[tag.name] != nil { writer.begin(kind) }
                return tag.elementEnd(bytes, to: end)
            }
            if tag.name == "sup", let after = writer.writeRaised(tag, to: end) { return after }
            open(tag, &writer)
        }
        return tag.range.upperBound
    }

    private mutating func open(_ tag: MarkupTag, _ writer: inout ProseWriter) {
        switch tag.name {
        case "br": if writer.isInBlock { writer.write([0x0A], for: tag.range) }
        case "hr": writer.begin(kind)
        case "q":
            writer.write((quotes.isMultiple(of: 2) ? "“" : "‘").utf8, for: tag.range)
            quotes += 1
        default:
            guard let own = Self.blocks[tag.name] else { return }
            // A paragraph's kind is that of what it stands in.
            let inner = own == .paragraph || own == .listItem && kind == .blockQuote ? kind : own
            let isNote = own == .paragraph && Self.isNotes(tag, in: writer.source)
            if open.count < Self.deepest { open.append((tag.name, isNote ? .footnote : inner)) }
            writer.begin(kind)
        }
    }

    private mutating func close(_ tag: MarkupTag, _ writer: inout ProseWriter) {
        if tag.name == "q" {
            quotes = max(0, quotes - 1)
            writer.write((quotes.isMultiple(of: 2) ? "”" : "’").utf8, for: tag.range)
            return
        }
        guard Self.blocks[tag.name] != nil else { return }
        if let place = open.lastIndex(where: { $0.name == tag.name }) { open.removeSubrange(place...) }
        writer.begin(kind)
    }

    private var kind: TextBlock.Kind { open.last?.kind ?? .paragraph }

    /// Whether the element says that it holds footnotes.
    private static func isNotes(_ tag: MarkupTag, in bytes: [UInt8]) -> Bool {
        bytes.place(of: "footnote", from: tag.range.lowerBound, to: tag.range.upperBound) != nil
            || bytes.place(of: "endnote", from: tag.range.lowerBound, to: tag.range.upperBound) != nil
    }

    private static let blocks: [String: TextBlock.Kind] = [
        "p": .paragraph, "div": .paragraph, "section": .paragraph, "article": .paragraph, "main": .paragraph,
        "header": .paragraph, "footer": .paragraph, "aside": .paragraph, "figure": .paragraph, "body": .paragraph,
        "html": .paragraph, "address": .paragraph, "figcaption": .paragraph, "details": .paragraph,
        "summary": .paragraph, "ul": .paragraph, "ol": .paragraph, "dl": .paragraph, "table": .paragraph,
        "tr": .paragraph, "thead": .paragraph, "tbody": .paragraph, "caption": .paragraph, "form": .paragraph,
        "nav": .paragraph, "pre": .paragraph, "title": .heading, "hgroup": .paragraph, "fieldset": .paragraph,
        "h1": .heading, "h2": .heading, "h3": .heading, "h4": .heading, "h5": .heading, "h6": .heading,
        "blockquote": .blockQuote, "li": .listItem, "dt": .listItem, "dd": .listItem, "td": .tableCell,
        "th": .tableCell,
    ]
}
