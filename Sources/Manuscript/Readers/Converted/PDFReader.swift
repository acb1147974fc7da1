/// PDF, through poppler's pdftotext. Places are told by page.
public enum PDFReader: ManuscriptReader {
    public static let format = "pdf"
    public static let endings = ["pdf"]
    public static var isNative: Bool { false }

    public static func read(_ file: [UInt8], named name: String) throws(ManuscriptError) -> ManuscriptText {
        guard file.prefix(1024).starts(with: "%PDF".utf8) || !file.prefix(1024).isEmpty else { throw .notText }
        let program = Conversion(program: "pdftotext", package: "poppler-utils")
        let text = try program.convert(file, ending: "pdf", arguments: { ["-enc", "UTF-8", $0, "-"] })
        return try prose(of: text, named: name)
    }

    /// The prose of what pdftotext wrote: pages end in a form feed, paragraphs in an empty line, and words divided
    /// at a line's end are joined.
    static func prose(of text: [UInt8], named name: String) throws(ManuscriptError) -> ManuscriptText {
        let decoded = try DecodedText(text)
        var writer = ProseWriter(decoded.bytes)
        let bytes = writer.source
        var pages = [0]
        writer.begin(.paragraph)
        let meant = ByteScan("\n\u{c}-")
        var k = 0
        while k < bytes.count {
            let next = meant.next(bytes, from: k, to: bytes.count)
            writer.copy(k..<next)
            guard next < bytes.count else { break }
            k = next + 1
            switch bytes[next] {
            case 0x0C:
                // A paragraph that runs on over the page's end cannot be told from one that does not.
                writer.begin(.paragraph)
                pages.append(writer.prose.count)
            case 0x2D:
                let isDivided =
                    next > 0 && bytes[next - 1].isASCIILetter && k + 1 < bytes.count && bytes[k] == 0x0A
                    && 0x61...0x7A ~= bytes[k + 1]
                if isDivided { k += 1 } else { writer.copy(next..<k) }
            default:
                if k < bytes.count, bytes[k] == 0x0A {
                    writer.begin(.paragraph)
                } else if writer.isInBlock, !writer.isAfterSpace {
                    writer.write([0x20], for: next..<k)
                }
            }
        }
        var result = writer.text(named: name, decoded)
        result.placing = .pages(pages)
        result.faults = []
        return result
    }
}
