/// Plain text: the prose is the file. Empty lines divide paragraphs; a line that begins with a bullet begins one.
public enum PlainTextReader: NativeReader {
    public static let format = "text"
    public static let endings = ["txt", "text"]

    static func write(to writer: inout ProseWriter) {
        let bytes = writer.source
        var place = 0
        // The paragraph that is being gathered, from its first byte to the end of its last line.
        var open: (start: Int, end: Int, kind: TextBlock.Kind)?
        while place < bytes.count {
            let newline = bytes.place(of: 0x0A, from: place, to: bytes.count)
            let line = place..<newline
            place = newline + 1
            let content = contentStart(bytes, line)
            if content == line.upperBound {
                flush(&open, &writer)
                continue
            }
            if let remark = remark(bytes, content..<line.upperBound) {
                flush(&open, &writer)
                writer.remark(remark, in: line)
                continue
            }
            let bullet = afterBullet(bytes, content, line.upperBound)
            if bullet == nil, let current = open {
                open?.end = max(current.end, line.upperBound)
                continue
            }
            flush(&open, &writer)
            open = (bullet ?? content, line.upperBound, kind(bytes, line, content, isItem: bullet != nil))
        }
        flush(&open, &writer)
    }

    private static func flush(_ open: inout (start: Int, end: Int, kind: TextBlock.Kind)?, _ writer: inout ProseWriter)
    {
        guard let block = open else { return }
        writer.begin(block.kind)
        writer.copy(block.start..<block.end)
        writer.finish()
        open = nil
    }

    private static func contentStart(_ bytes: [UInt8], _ line: Range<Int>) -> Int {
        var k = line.lowerBound
        while k < line.upperBound, bytes[k] <= 0x20 { k += 1 }
        return k
    }

    /// A line set in by a tab or four spaces, or marked as letters mark them, is a block quotation.
    private static func kind(_ bytes: [UInt8], _ line: Range<Int>, _ content: Int, isItem: Bool) -> TextBlock.Kind {
        if isItem { return .listItem }
        if bytes[content] == 0x3E { return .blockQuote }
        let isSetIn = content - line.lowerBound >= 4 || bytes[line.lowerBound] == 0x09
        return isSetIn ? .blockQuote : .paragraph
    }

    /// Behind a bullet and its space: `- `, `* `, `• `, `– `.
    private static func afterBullet(_ bytes: [UInt8], _ k: Int, _ end: Int) -> Int? {
        let length: Int
        switch bytes[k] {
        case 0x2A, 0x2D, 0x2B: length = 1
        case 0xC2 where bytes.has("·", at: k): length = 2
        case 0xE2:
            let isBullet =
                bytes.has("•", at: k) || bytes.has("◦", at: k) || bytes.has("▪", at: k) || bytes.has("–", at: k)
                || bytes.has("‣", at: k)
            guard isBullet else { return nil }
            length = 3
        default: return nil
        }
        guard k + length < end, bytes[k + length] == 0x20 || bytes[k + length] == 0x09 else { return nil }
        return k + length + 1
    }

    /// `[catena: …]` alone on a line speaks to the checker.
    private static func remark(_ bytes: [UInt8], _ content: Range<Int>) -> Range<Int>? {
        guard bytes.has("[catena:", at: content.lowerBound) else { return nil }
        var end = content.upperBound
        while end > content.lowerBound, bytes[end - 1] <= 0x20 { end -= 1 }
        guard end > content.lowerBound + 8, bytes[end - 1] == 0x5D else { return nil }
        return content.lowerBound + 1..<end - 1
    }
}
