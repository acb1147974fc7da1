internal import Scripture

/// Sets a document as Markdown (CommonMark with tables).
public struct MarkdownRenderer: Sendable {
    public init() {}

    public func render(_ document: Document) -> String {
        var out = ["# " + escaped(document.title), ""]
        for line in document.lead { out += [inline(line), ""] }
        for section in document.sections {
            if !section.title.isEmpty { out += ["## " + escaped(section.title), ""] }
            for block in section.blocks { out += lines(block) + [""] }
            if let note = section.note { out += ["*\(escaped(note))*", ""] }
        }
        if !document.sources.isEmpty {
            out += ["## Sources", ""]
            for source in document.sources { out.append("\(source.number). " + inline(SourceLine.text(source))) }
        }
        while out.last == "" { out.removeLast() }
        return out.joined(separator: "\n") + "\n"
    }

    private func lines(_ block: Block) -> [String] {
        switch block.style {
        case .paragraphs: return block.items.flatMap { [whole($0), ""] }
        case .prose: return [block.items.map(whole).joined(separator: " "), ""]
        case .text:
            return [
                block.items.map { $0.cells.map(inline).filter { !$0.isEmpty }.joined(separator: " ") }.joined(
                    separator: "  \n")
            ]
        case .bullets: return block.items.map { "- " + whole($0) }
        case .numbered: return block.items.enumerated().map { "\($0 + 1). " + whole($1) }
        case .table(let columns):
            let rows = block.items.map { item in
                var cells = item.cells.map(inline)
                if !cells.isEmpty { cells[0] += sources(item.sources) }
                return row(cells)
            }
            return [row(columns.map(escaped)), row(columns.map { _ in "---" })] + rows
        }
    }

    private func row(_ cells: [String]) -> String {
        "| "
            + cells.map {
                $0.isEmpty ? "–" : $0.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
            }
            .joined(separator: " | ") + " |"
    }

    private func whole(_ item: Item) -> String {
        item.cells.map(inline).joined(separator: " ") + sources(item.sources)
    }

    private func sources(_ numbers: [Int]) -> String {
        numbers.isEmpty ? "" : " " + numbers.map { "[\($0)]" }.joined()
    }

    private func inline(_ text: RichText) -> String { text.runs.map(inline).joined() }

    private func inline(_ run: RichText.Run) -> String {
        switch run {
        case .plain(let text): return escaped(text)
        case .strong(let text): return wrapped(text, "**")
        case .original(let text, _): return text
        case .transliteration(let text): return wrapped(text, "*")
        case .passage(let passage): return passage.name
        case .command(let text): return "`\(text)`"
        case .sources(let numbers): return sources(numbers)
        case .quotation(let quotation):
            let words = quotation.parts.map { $0.isMarked ? wrapped($0.text, "**") : escaped($0.text) }.joined()
            return quotation.marked ? "“\(words)”" : words
        }
    }

    /// Emphasis marks must stand against a letter, so spaces at the ends go outside.
    private func wrapped(_ text: String, _ mark: String) -> String {
        let head = text.prefix { $0 == " " }
        let tail = text.reversed().prefix { $0 == " " }
        let core = text.dropFirst(head.count).dropLast(tail.count)
        return core.isEmpty ? text : head + mark + escaped(String(core)) + mark + String(tail)
    }

    private func escaped(_ text: String) -> String {
        var out = ""
        for character in text {
            if "\\*_`[]<>".contains(character) { out.append("\\") }
            out.append(character)
        }
        return out
    }
}
