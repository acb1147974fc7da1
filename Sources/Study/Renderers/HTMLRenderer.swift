internal import Library
internal import Scripture

/// Sets a document as one self-contained HTML page: no request to anywhere, readable without scripts, made for
/// screen readers, small screens, dark rooms and paper.
public struct HTMLRenderer: Sendable {
    private let links: HTMLLinks?
    /// Bytes of text that a row may have to stand side by side on a telephone.
    private static let longestNarrowRow = 60

    /// - Parameter links: where passages, commands and sources lead, where the page is one of a site's.
    public init(links: HTMLLinks? = nil) {
        self.links = links
    }

    /// - Parameter hasAids: whether it has a list of its sections and a way past it, which paper has no use for.
    public func render(_ document: Document, hasAids: Bool = true) -> String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="generator" content="Catena">
        <title>\(escaped(document.title))</title>
        <style>
        \(stylesheet)</style>
        </head>
        <body>
        \(hasAids ? "<a class=\"skip\" href=\"#content\">Skip to the study</a>" : "")
        <header id="top">
        \(head(document))
        </header>
        \(hasAids ? contents(document) : "")
        <main id="content">
        \(body(document))
        </main>
        <footer><p>Made by Catena. Every line is chained to a numbered source.</p></footer>
        </body>
        </html>

        """
    }

    /// The title and what stands under it.
    public func head(_ document: Document) -> String {
        "<h1>\(escaped(document.title))</h1>\n"
            + document.lead.map { "<p class=\"lead\">\(inline($0))</p>" }.joined(separator: "\n")
    }

    /// The sections and the sources.
    public func body(_ document: Document) -> String {
        document.sections.map(html).joined(separator: "\n") + "\n" + sources(document)
    }

    private var stylesheet: String { Table(named: "document.css").text }

    /// The sections by name; empty where there is only one.
    public func contents(_ document: Document) -> String {
        guard document.sections.count > 1 else { return "" }
        var links = document.sections.map { "<li><a href=\"#\($0.id)\">\(escaped($0.title))</a></li>" }
        if !document.sources.isEmpty { links.append("<li><a href=\"#sources\">Sources</a></li>") }
        return "<nav aria-label=\"Contents\"><ul>\n\(links.joined(separator: "\n"))\n</ul></nav>"
    }

    private func html(_ section: Section) -> String {
        """
        <section id="\(section.id)"\(section.title.isEmpty ? "" : " aria-labelledby=\"\(section.id)-title\"")>
        \(section.title.isEmpty ? "" : "<h2 id=\"\(section.id)-title\">\(escaped(section.title))</h2>")
        \(section.blocks.map(html).joined(separator: "\n"))
        \(section.note.map { "<p class=\"note\">\(escaped($0))</p>" } ?? "")
        <p class="back"><a href="#top">Back to top</a></p>
        </section>
        """
    }

    private func html(_ block: Block) -> String {
        switch block.style {
        case .paragraphs: return block.items.map { "<p>\(whole($0))</p>" }.joined(separator: "\n")
        case .prose: return "<p>\(block.items.map(whole).joined(separator: " "))</p>"
        case .text:
            let lines = block.items.map { item in
                "<p><span class=\"verse\">\(item.cells.first.map(inline) ?? "")</span> "
                    + "\(item.cells.dropFirst().map(inline).joined(separator: " "))</p>"
            }
            return "<div class=\"text\">\n\(lines.joined(separator: "\n"))\n</div>"
        case .bullets: return list("ul", block)
        case .numbered: return list("ol", block)
        case .table(let columns):
            let head = columns.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined()
            let rows = block.items.map { item in
                let cells = item.cells.enumerated().map { index, cell in
                    let marks = index == 0 ? sources(item.sources) : ""
                    let content =
                        cell.runs.isEmpty ? "<span class=\"absent\" aria-label=\"none\">–</span>" : inline(cell)
                    return index == 0
                        ? "<th scope=\"row\">\(content)\(marks)</th>"
                        : "<td data-title=\"\(escaped(columns.indices.contains(index) ? columns[index] : ""))\">\(content)</td>"
                }
                return "<tr>\(cells.joined())</tr>"
            }
            // More than a small screen can hold side by side.
            let isWide =
                columns.count > 2
                && block.items.contains { $0.cells.reduce(0) { $0 + $1.plain.utf8.count } > Self.longestNarrowRow }
            return "<table\(isWide ? " class=\"wide\"" : "")><thead><tr>\(head)</tr></thead><tbody>\n"
                + rows.joined(separator: "\n") + "\n</tbody></table>"
        }
    }

    private func list(_ tag: String, _ block: Block) -> String {
        "<\(tag)>\n\(block.items.map { "<li>\(whole($0))</li>" }.joined(separator: "\n"))\n</\(tag)>"
    }

    private func whole(_ item: Item) -> String {
        item.cells.map(inline).joined(separator: " ") + sources(item.sources)
    }

    private func inline(_ text: RichText) -> String { text.runs.map(inline).joined() }

    private func inline(_ run: RichText.Run) -> String {
        switch run {
        case .plain(let text): return escaped(text)
        case .strong(let text): return "<strong>\(escaped(text))</strong>"
        case .original(let text, let script): return original(escaped(text), script)
        case .transliteration(let text): return "<i class=\"transliteration\">\(escaped(text))</i>"
        case .passage(let passage):
            guard let links else { return "<span class=\"passage\">\(escaped(passage.name))</span>" }
            return "<a class=\"passage\" href=\"\(escaped(links.passage(passage)))\">\(escaped(passage.name))</a>"
        case .command(let text):
            guard let link = links?.command(text) else { return "<code>\(escaped(text))</code>" }
            return "<a href=\"\(escaped(link.address))\">\(escaped(link.words))</a>"
        case .sources(let numbers): return sources(numbers)
        case .quotation(let quotation):
            let words = quotation.parts.map { $0.isMarked ? "<mark>\(escaped($0.text))</mark>" : escaped($0.text) }
                .joined()
            let body = quotation.script == .latin ? words : original(words, quotation.script)
            return quotation.marked ? "<q>\(body)</q>" : body
        }
    }

    private func original(_ html: String, _ script: RichText.Script) -> String {
        "<bdi lang=\"\(script.rawValue)\" dir=\"\(script.isRightToLeft ? "rtl" : "ltr")\">\(html)</bdi>"
    }

    private func sources(_ numbers: [Int]) -> String {
        guard !numbers.isEmpty else { return "" }
        let links = numbers.map { "<a href=\"#source-\($0)\" aria-label=\"Source \($0)\">\($0)</a>" }
        return "<sup class=\"sources\">\(links.joined(separator: " "))</sup>"
    }

    private func sources(_ document: Document) -> String {
        guard !document.sources.isEmpty else { return "" }
        let lines = document.sources.map { source in
            let place = source.resource.kind == .edition ? "" : " data-locator=\"\(escaped(source.locator))\""
            return
                "<li id=\"source-\(source.number)\" value=\"\(source.number)\"\(place)>\(inline(SourceLine.text(source)))\(places(source))</li>"
        }
        return """
            <section id="sources" aria-labelledby="sources-title">
            <h2 id="sources-title">Sources</h2>
            <ol class="sourcelist">
            \(lines.joined(separator: "\n"))
            </ol>
            <p class="back"><a href="#top">Back to top</a></p>
            </section>
            """
    }

    /// Where a source can be looked up.
    private func places(_ source: Source) -> String {
        guard let places = links?.source(source), !places.isEmpty else { return "" }
        return " <span class=\"places\">"
            + places.map { "<a href=\"\(escaped($0.address))\">\(escaped($0.words))</a>" }.joined(separator: " · ")
            + "</span>"
    }

    private func escaped(_ text: String) -> String { Self.escaped(text) }

    private static func isMarkup(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): true
        default: false
        }
    }

    /// Text with the characters that mean something in HTML written otherwise; safe in content and in quoted attributes.
    public static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: isMarkup) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\""): bytes += "&quot;".utf8
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
