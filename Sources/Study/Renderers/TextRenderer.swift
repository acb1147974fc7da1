internal import Display

/// Sets a document for a terminal, or as plain text.
public struct TextRenderer: Sendable {
    /// Columns to fill.
    public var width: Int
    /// Whether to use colour and bold.
    public var isStyled: Bool

    public init(width: Int = 88, isStyled: Bool = false) {
        self.width = max(40, width)
        self.isStyled = isStyled
    }

    public func render(_ document: Document) -> String {
        var out: [String] = []
        if !document.title.isEmpty { out += wrap([.strong(document.title)], first: "", rest: "") }
        for line in document.lead { out += wrap(line.runs, first: "", rest: "") }
        for section in document.sections {
            if !out.isEmpty { out.append("") }
            if !section.title.isEmpty { out.append(heading(section.title)) }
            for (index, block) in section.blocks.enumerated() {
                if index > 0 { out.append("") }
                out += lines(block)
            }
            if let note = section.note { out += wrap([.plain(note)], first: "  ", rest: "  ").map(faint) }
        }
        if !document.sources.isEmpty {
            out += ["", heading("Sources")]
            for source in document.sources {
                out += wrap(
                    SourceLine.text(source).runs, first: pad("[\(source.number)] ", to: 6), rest: pad("", to: 6))
            }
        }
        return out.joined(separator: "\n") + "\n"
    }

    private func lines(_ block: Block) -> [String] {
        switch block.style {
        case .paragraphs:
            return block.items.flatMap { wrap(runs($0), first: "  ", rest: "  ") }
        case .prose:
            return wrap(block.items.flatMap { runs($0) + [.plain(" ")] }, first: "  ", rest: "  ")
        case .text:
            let label = (block.items.map { DisplayWidth.of($0.cells.first?.plain ?? "") }.max() ?? 0) + 4
            return block.items.flatMap { item in
                wrap(
                    item.cells.dropFirst().flatMap(\.runs),
                    first: pad("  " + (item.cells.first?.plain ?? ""), to: label),
                    rest: pad("", to: label))
            }
        case .bullets:
            return block.items.flatMap { wrap(runs($0), first: "  • ", rest: "    ") }
        case .numbered:
            let label = "  \(block.items.count). ".count
            return block.items.enumerated().flatMap { index, item in
                wrap(runs(item), first: pad("  \(index + 1). ", to: label), rest: pad("", to: label))
            }
        case .table(let columns) where grid(columns, block.items) != nil:
            return grid(columns, block.items) ?? []
        case .table(let columns) where columns.count <= 2:
            let label = (block.items.map { DisplayWidth.of($0.cells.first?.plain ?? "") }.max() ?? 0) + 4
            return block.items.flatMap { item -> [String] in
                let first = pad("  " + (item.cells.first?.plain ?? ""), to: label)
                let body = item.cells.dropFirst().flatMap(\.runs) + [.sources(item.sources)]
                return wrap(body, first: first, rest: pad("", to: label))
            }
        case .table(let columns):
            // More columns than a terminal can set: each row becomes a record under its first cell.
            let label = (columns.dropFirst().map(DisplayWidth.of).max() ?? 0) + 6
            return block.items.enumerated().flatMap { index, item -> [String] in
                var record = index > 0 ? [""] : []
                let head = item.cells.first.map { strong($0.runs) } ?? []
                record += wrap(head + [.sources(item.sources)], first: "  ", rest: "  ")
                for (title, cell) in zip(columns, item.cells).dropFirst() where !cell.runs.isEmpty {
                    record += wrap(cell.runs, first: pad("    " + title, to: label), rest: pad("", to: label))
                }
                return record
            }
        }
    }

    /// A table whose every row fits on one line, or `nil` where one does not. Source numbers close a row.
    private func grid(_ columns: [String], _ items: [Item]) -> [String]? {
        guard columns.count > 2, !items.isEmpty else { return nil }
        var widths = columns.map(DisplayWidth.of)
        var sourceWidth = 0
        for item in items {
            for (index, cell) in item.cells.enumerated() where index < widths.count {
                widths[index] = max(widths[index], DisplayWidth.of(cell.plain))
            }
            sourceWidth = max(sourceWidth, item.sources.reduce(0) { $0 + String($1).count + 2 })
        }
        let gap = "  "
        guard 2 + widths.reduce(0, +) + gap.count * columns.count + sourceWidth <= width else { return nil }
        let head = zip(columns, widths).map { pad($0, to: $1) }.joined(separator: gap)
        let rows = items.map { item in
            let cells = zip(item.cells, widths).map { cell, width in
                let text = cell.runs.flatMap(pieces).map { styled($0.0, $0.1) }.joined()
                return text + String(repeating: " ", count: max(0, width - DisplayWidth.of(cell.plain)))
            }
            let numbers = item.sources.map { "[\($0)]" }.joined()
            return "  " + cells.joined(separator: gap) + gap + styled(numbers, .faint)
        }
        return (columns.allSatisfy(\.isEmpty) ? [] : [faint("  " + head)]) + rows
    }

    private func runs(_ item: Item) -> [RichText.Run] {
        item.cells.flatMap(\.runs) + [.sources(item.sources)]
    }

    private func strong(_ runs: [RichText.Run]) -> [RichText.Run] {
        runs.map { run in
            switch run {
            case .plain(let text): .strong(text)
            case .passage(let passage): .strong(passage.name)
            default: run
            }
        }
    }

    // MARK: Words and lines

    private enum Look { case plain, bold, italic, faint, command }

    private func wrap(_ runs: [RichText.Run], first: String, rest: String) -> [String] {
        var lines: [String] = []
        var line = first
        var column = DisplayWidth.of(first)
        var isEmpty = true
        for word in words(runs) {
            let wordWidth = word.reduce(0) { $0 + DisplayWidth.of($1.0) }
            if !isEmpty, column + 1 + wordWidth > width {
                lines.append(line)
                line = rest
                column = DisplayWidth.of(rest)
                isEmpty = true
            }
            if !isEmpty {
                line += " "
                column += 1
            }
            for (text, look) in word { line += styled(text, look) }
            column += wordWidth
            isEmpty = false
        }
        if !isEmpty || lines.isEmpty { lines.append(line) }
        return lines
    }

    /// What must not be parted at a line's end: a word with the marks that stand against it, each in its look.
    private func words(_ runs: [RichText.Run]) -> [[(String, Look)]] {
        var words: [[(String, Look)]] = []
        var isOpen = false
        for (text, look) in runs.flatMap(pieces) {
            for (index, part) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
                if index > 0 { isOpen = false }
                if part.isEmpty { continue }
                if isOpen {
                    words[words.count - 1].append((String(part), look))
                } else {
                    words.append([(String(part), look)])
                }
                isOpen = true
            }
        }
        return words
    }

    private func pieces(_ run: RichText.Run) -> [(String, Look)] {
        switch run {
        case .plain(let text): [(text, .plain)]
        case .strong(let text): [(text, .bold)]
        case .original(let text, _): [(text, .plain)]
        case .transliteration(let text): [(text, .italic)]
        case .passage(let passage): [(passage.name, .plain)]
        case .command(let text): [(text, .command)]
        case .sources(let numbers):
            numbers.isEmpty ? [] : [(" " + numbers.map { "[\($0)]" }.joined(), .faint)]
        case .quotation(let quotation):
            (quotation.marked ? [("“", Look.plain)] : [])
                + quotation.parts.map { ($0.text, $0.isMarked ? Look.bold : .plain) }
                + (quotation.marked ? [("”", .plain)] : [])
        }
    }

    private func styled(_ text: String, _ look: Look) -> String {
        guard isStyled else { return text }
        switch look {
        case .plain: return text
        case .bold: return "\u{1B}[1m\(text)\u{1B}[22m"
        case .italic: return "\u{1B}[3m\(text)\u{1B}[23m"
        case .faint: return "\u{1B}[2m\(text)\u{1B}[22m"
        case .command: return "\u{1B}[36m\(text)\u{1B}[39m"
        }
    }

    private func heading(_ text: String) -> String {
        isStyled ? "\u{1B}[1;34m\(text)\u{1B}[0m" : text + "\n" + String(repeating: "─", count: DisplayWidth.of(text))
    }

    private func faint(_ line: String) -> String { styled(line, .faint) }

    private func pad(_ text: String, to columns: Int) -> String {
        text + String(repeating: " ", count: max(0, columns - DisplayWidth.of(text)))
    }
}
