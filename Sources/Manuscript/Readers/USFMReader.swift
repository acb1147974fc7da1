/// USFM, the format of translators: `\v` numbers and markers are no prose, notes are blocks of their own.
public enum USFMReader: NativeReader {
    public static let format = "usfm"
    public static let endings = ["usfm", "sfm", "ptx"]

    static func write(to writer: inout ProseWriter) {
        var notes: [Range<Int>] = []
        writer.begin(.paragraph)
        write(0..<writer.source.count, to: &writer, notes: &notes)
        writer.finish()
        writeNotes(&notes, to: &writer)
    }

    /// Notes that stood in what was read. They hold no notes that are read as such.
    private static func writeNotes(_ notes: inout [Range<Int>], to writer: inout ProseWriter) {
        let waiting = notes
        notes = []
        for range in waiting {
            var inner: [Range<Int>] = []
            writer.begin(.footnote)
            write(range, to: &writer, notes: &inner)
            writer.finish()
        }
    }

    private static let special = ByteScan("\\\n|")

    private static func write(_ range: Range<Int>, to writer: inout ProseWriter, notes: inout [Range<Int>]) {
        let bytes = writer.source
        var k = range.lowerBound
        while k < range.upperBound {
            let next = special.next(bytes, from: k, to: range.upperBound)
            writer.copy(k..<next)
            guard next < range.upperBound else { break }
            switch bytes[next] {
            case 0x5C: k = marker(at: next, to: range.upperBound, &writer, &notes)
            case 0x7C:
                // Attributes of a word run to its closing marker.
                k = bytes.place(of: 0x5C, from: next, to: range.upperBound)
            default:
                var end = next
                while end < range.upperBound, bytes[end] <= 0x20 { end += 1 }
                if !writer.isAfterSpace { writer.write([0x20], for: next..<end) }
                k = end
            }
        }
    }

    private static func marker(at start: Int, to end: Int, _ writer: inout ProseWriter, _ notes: inout [Range<Int>])
        -> Int
    {
        let bytes = writer.source
        var k = start + 1
        if k < end, bytes[k] == 0x2B { k += 1 }
        let nameStart = k
        while k < end, bytes[k].isASCIILetter || bytes[k].isASCIIDigit || bytes[k] == 0x2D { k += 1 }
        let name = String(decoding: bytes[nameStart..<k], as: UTF8.self)
        guard !name.isEmpty else {
            writer.copy(start..<min(start + 1, end))
            return start + 1
        }
        let isClosing = k < end && bytes[k] == 0x2A
        if isClosing { k += 1 }
        let markerEnd = k
        if k < end, !isClosing, bytes[k] == 0x20 || bytes[k] == 0x09 { k += 1 }
        if isClosing {
            if name == "qt" { writer.write("”".utf8, for: start..<k) }
            return k
        }
        switch name {
        case "v", "vp", "va", "c", "ca", "cp", "fr", "xo", "fv":
            // A number.
            while k < end, bytes[k] <= 0x20, bytes[k] != 0x0A { k += 1 }
            while k < end, bytes[k] > 0x20, bytes[k] != 0x5C { k += 1 }
            while k < end, bytes[k] == 0x20 { k += 1 }
            if name == "c" { writer.begin(.paragraph) } else { space(&writer, start..<k) }
            return k
        case "f", "fe", "ef", "x", "ex":
            let close = noteEnd(bytes, name, from: k, to: end)
            // Its caller stands first.
            var from = k
            while from < close.inner, bytes[from] > 0x20, bytes[from] != 0x5C { from += 1 }
            notes.append(from..<close.inner)
            return close.outer
        case "fig":
            return noteEnd(bytes, name, from: k, to: end).outer
        case "id", "ide", "usfm", "h", "h1", "h2", "h3", "toc1", "toc2", "toc3", "toca1", "toca2", "toca3", "sts":
            return bytes.place(of: 0x0A, from: k, to: end)
        case "rem":
            let line = bytes.place(of: 0x0A, from: k, to: end)
            writer.remark(k..<line, in: start..<line)
            return line
        case "qt":
            space(&writer, start..<start)
            writer.write("“".utf8, for: start..<k)
            return k
        case _ where isInline(name):
            if markerEnd == k, k < end, bytes[k] == 0x0A { return k }
            return k
        default:
            writer.begin(kind(name))
            return k
        }
    }

    private static func space(_ writer: inout ProseWriter, _ range: Range<Int>) {
        if writer.isInBlock, !writer.isAfterSpace { writer.write([0x20], for: range) }
    }

    /// Where a note's content and the note end.
    private static func noteEnd(_ bytes: [UInt8], _ name: String, from start: Int, to end: Int) -> (
        inner: Int, outer: Int
    ) {
        let closing = Array("\\\(name)*".utf8)
        var k = start
        while k < end {
            k = bytes.place(of: 0x5C, from: k, to: end)
            if bytes[k..<end].starts(with: closing) { return (k, k + closing.count) }
            // A new verse or chapter shows that the note was never closed.
            if bytes.has("\\v ", at: k) || bytes.has("\\c ", at: k) { return (k, k) }
            k += 1
        }
        return (end, end)
    }

    private static func isInline(_ name: String) -> Bool {
        switch name {
        case "add", "bk", "dc", "k", "lit", "nd", "ord", "pn", "png", "addpn", "qs", "qac", "sig", "sls", "tl", "wj",
            "em", "bd", "it", "bdit", "no", "sc", "sup", "w", "wg", "wh", "wa", "rb", "pro", "ndx", "jmp", "rq", "xt",
            "ft", "fq", "fqa", "fk", "fl", "fw", "fp", "fdc", "fm", "xk", "xq", "xta", "xop", "xot", "xnt", "xdc", "rt",
            "ior", "iqt", "qt-s", "qt-e":
            true
        default: false
        }
    }

    private static func kind(_ name: String) -> TextBlock.Kind {
        switch name {
        case _ where name.hasPrefix("mt") || name.hasPrefix("imt"): .heading
        case "s", "s1", "s2", "s3", "ms", "ms1", "mr", "r", "d", "sp", "sr", "cl", "qa", "is", "is1": .heading
        case "pq", "iq", "iq1", "iq2", "ipq", "imq", "qm", "qm1", "qm2": .blockQuote
        case _ where name.hasPrefix("li") || name.hasPrefix("ili"): .listItem
        case _ where name.hasPrefix("tc") || name.hasPrefix("th"): .tableCell
        default: .paragraph
        }
    }
}
