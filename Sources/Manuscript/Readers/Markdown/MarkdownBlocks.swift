/// The blocks of a Markdown file, line by line.
struct MarkdownBlocks {
    let bytes: [UInt8]
    private var place = 0
    /// The lines of the open paragraph, each without what makes it part of its block.
    private var lines: [Range<Int>] = []
    private var kind = TextBlock.Kind.paragraph
    private var quoteDepth = 0
    /// Where the content of the open list item is set in to, in columns; 0 outside of lists.
    private var listIndent = 0
    private var fence: (byte: UInt8, count: Int)?
    private var isInFootnote = false
    /// Inside of `<blockquote>`.
    private var isInQuoteElement = false
    private var isAfterEmpty = true

    private var labels: Set<[UInt8]> = []

    init(source: [UInt8]) {
        bytes = source
        findLabels()
    }

    /// The labels of links that are defined anywhere in the file.
    private mutating func findLabels() {
        var line = 0
        while line < bytes.count {
            var k = line
            _ = indentation(&k, min(bytes.count, line + 4))
            if k < bytes.count, bytes[k] == 0x5B {
                let limit = min(bytes.count, k + 1000)
                let close = bytes.place(of: 0x5D, from: k, to: limit)
                if close + 1 < limit, bytes[close + 1] == 0x3A {
                    labels.insert(MarkdownInline.label(bytes[k + 1..<close]))
                }
            }
            line = bytes.place(of: 0x0A, from: k, to: bytes.count) + 1
        }
    }

    mutating func write(to writer: inout ProseWriter) {
        skipFrontMatter()
        while place < bytes.count {
            let newline = bytes.place(of: 0x0A, from: place, to: bytes.count)
            let isReturn = newline > place && bytes[newline - 1] == 0x0D
            let line = place..<(isReturn ? newline - 1 : newline)
            place = min(newline + 1, bytes.count)
            read(line, &writer)
        }
        flush(&writer)
    }

    // MARK: - What comes before

    private mutating func skipFrontMatter() {
        let marks: [StaticString] = ["---", "+++"]
        for mark in marks where bytes.has(mark, at: 0) {
            var k = bytes.place(of: 0x0A, from: 0, to: bytes.count)
            guard bytes[3..<k].allSatisfy({ $0 <= 0x20 }) else { return }
            while k < bytes.count {
                let start = k + 1
                k = bytes.place(of: 0x0A, from: start, to: bytes.count)
                guard start < k else { continue }
                if bytes.has(mark, at: start) || bytes.has("...", at: start), k - start <= 4 {
                    place = min(k + 1, bytes.count)
                    return
                }
            }
        }
    }

    // MARK: - A line

    private mutating func read(_ line: Range<Int>, _ writer: inout ProseWriter) {
        var k = line.lowerBound
        var depth = 0
        var indent = indentation(&k, line.upperBound)
        while k < line.upperBound, bytes[k] == 0x3E, indent < 4 || depth > 0, fence == nil || depth < quoteDepth {
            depth += 1
            k += 1
            if k < line.upperBound, bytes[k] == 0x20 { k += 1 }
            indent = indentation(&k, line.upperBound)
        }
        if let fence {
            if closes(fence, at: k, line.upperBound) || depth < quoteDepth { self.fence = nil }
            return
        }
        if k == line.upperBound {
            flush(&writer)
            isAfterEmpty = true
            if depth == 0 { quoteDepth = 0 }
            return
        }
        defer { isAfterEmpty = false }
        if depth != quoteDepth, depth > quoteDepth || lines.isEmpty {
            flush(&writer)
            quoteDepth = depth
            listIndent = 0
        }
        if lines.isEmpty, indent < listIndent, isAfterEmpty { leaveList() }
        if lines.isEmpty, indent >= max(listIndent, 0) + 4, depth == 0 || indent >= 4 { return }
        readContent(k, indent, line, &writer)
    }

    private mutating func readContent(_ start: Int, _ indent: Int, _ line: Range<Int>, _ writer: inout ProseWriter) {
        var k = start, indent = indent
        let end = line.upperBound
        // Lists in lists, and blocks that begin within an item.
        for _ in 0..<16 {
            if opensFence(k, end) { flush(&writer); return }
            if let table = tableRow(k, line) {
                flush(&writer)
                writeRow(table, &writer)
                return
            }
            if let heading = headingContent(k, end) {
                flush(&writer)
                kind = .heading
                lines = [heading]
                flush(&writer)
                return
            }
            if isUnderline(k, end) {
                if !lines.isEmpty { kind = .heading }
                flush(&writer)
                return
            }
            guard let item = itemContent(k, end) else { break }
            flush(&writer)
            listIndent = indent + item - k
            kind = quoteKind ?? .listItem
            isInFootnote = false
            k = item
            let inner = indentation(&k, end)
            if k >= end { return }
            indent = listIndent + inner
            if bytes[k] == 0x3E {
                k += 1
                _ = indentation(&k, end)
                kind = .blockQuote
                lines = [k..<end]
                return
            }
        }
        if bytes[k] == 0x3C, bytes.has("blockquote", at: k + (bytes.has("</", at: k) ? 2 : 1), ignoringCase: true) {
            flush(&writer)
        }
        if lines.isEmpty {
            if let definition = footnoteContent(k, end) {
                kind = .footnote
                isInFootnote = true
                lines = definition.isEmpty ? [] : [definition]
                return
            }
            if isLinkDefinition(k, end) || bytes.has("{:", at: k) { return }
            if opensElement(k, end, &writer) { return }
            if kind != .listItem || !lines.isEmpty { kind = paragraphKind(indent) }
        } else if bytes.has("{:", at: k) {
            return
        }
        lines.append(k..<end)
    }

    private mutating func leaveList() {
        listIndent = 0
        isInFootnote = false
    }

    private var quoteKind: TextBlock.Kind? { quoteDepth > 0 || isInQuoteElement ? .blockQuote : nil }

    private func paragraphKind(_ indent: Int) -> TextBlock.Kind {
        if let quoteKind { return quoteKind }
        if isInFootnote, indent >= 2 { return .footnote }
        return listIndent > 0 && indent >= listIndent ? .listItem : .paragraph
    }

    mutating func flush(_ writer: inout ProseWriter) {
        guard !lines.isEmpty else {
            kind = .paragraph
            return
        }
        writer.begin(kind)
        var inline = MarkdownInline(bytes: bytes, lines: lines, labels: labels)
        inline.write(to: &writer)
        writer.finish()
        lines = []
        kind = .paragraph
    }

    // MARK: - What a line may be

    /// Passes over spaces; how many columns they take.
    private func indentation(_ k: inout Int, _ end: Int) -> Int {
        var columns = 0
        while k < end {
            if bytes[k] == 0x20 {
                columns += 1
            } else if bytes[k] == 0x09 {
                columns += 4 - columns % 4
            } else {
                break
            }
            k += 1
        }
        return columns
    }

    private mutating func opensFence(_ k: Int, _ end: Int) -> Bool {
        guard bytes[k] == 0x60 || bytes[k] == 0x7E else { return false }
        let count = run(bytes[k], k, end)
        guard count >= 3 else { return false }
        if bytes[k] == 0x60, bytes.place(of: 0x60, from: k + count, to: end) < end { return false }
        fence = (bytes[k], count)
        return true
    }

    private func closes(_ fence: (byte: UInt8, count: Int), at k: Int, _ end: Int) -> Bool {
        let count = run(fence.byte, k, end)
        return count >= fence.count && bytes[(k + count)..<end].allSatisfy { $0 <= 0x20 }
    }

    private func run(_ byte: UInt8, _ start: Int, _ end: Int) -> Int {
        var k = start
        while k < end, bytes[k] == byte { k += 1 }
        return k - start
    }

    private func headingContent(_ k: Int, _ end: Int) -> Range<Int>? {
        let count = run(0x23, k, end)
        guard 1...6 ~= count, k + count == end || bytes[k + count] <= 0x20 else { return nil }
        var last = end
        while last > k + count, bytes[last - 1] <= 0x20 { last -= 1 }
        var closing = last
        while closing > k + count, bytes[closing - 1] == 0x23 { closing -= 1 }
        if closing > k + count, bytes[closing - 1] <= 0x20 { last = closing }
        return k + count..<last
    }

    /// A line under a heading, or across the page: `===`, `---`, `* * *`.
    private func isUnderline(_ k: Int, _ end: Int) -> Bool {
        let byte = bytes[k]
        guard byte == 0x3D || byte == 0x2D || byte == 0x2A || byte == 0x5F else { return false }
        var count = 0
        for place in k..<end {
            if bytes[place] == byte { count += 1 } else if bytes[place] > 0x20 { return false }
        }
        return byte == 0x3D ? count == run(byte, k, end) : count >= 3 || byte == 0x2D && !lines.isEmpty && count >= 2
    }

    /// Behind the marker of a list item.
    private func itemContent(_ k: Int, _ end: Int) -> Int? {
        var next = k
        if bytes[k] == 0x2D || bytes[k] == 0x2A || bytes[k] == 0x2B {
            next += 1
        } else if bytes.has("•", at: k) {
            next += 3
        } else {
            while next < end, next - k < 9, bytes[next].isASCIIDigit { next += 1 }
            guard next > k, next < end, bytes[next] == 0x2E || bytes[next] == 0x29 else { return nil }
            // Within a paragraph only a list that begins with 1 begins.
            if !lines.isEmpty, listIndent == 0, !(next == k + 1 && bytes[k] == 0x31) { return nil }
            next += 1
        }
        guard next < end, bytes[next] == 0x20 || bytes[next] == 0x09 else { return nil }
        return next + 1
    }

    private func footnoteContent(_ k: Int, _ end: Int) -> Range<Int>? {
        guard bytes.has("[^", at: k) else { return nil }
        let close = bytes.place(of: 0x5D, from: k, to: end)
        guard close + 1 < end, bytes[close + 1] == 0x3A else { return nil }
        var next = close + 2
        _ = indentation(&next, end)
        return next..<end
    }

    private func isLinkDefinition(_ k: Int, _ end: Int) -> Bool {
        guard bytes[k] == 0x5B else { return false }
        let close = bytes.place(of: 0x5D, from: k, to: end)
        guard close > k + 1, close + 2 < end, bytes[close + 1] == 0x3A else { return false }
        var next = close + 2
        _ = indentation(&next, end)
        // Its target is one word, with at most a title behind it.
        let word = bytes[next..<end].firstIndex { $0 <= 0x20 } ?? end
        let rest = bytes[word..<end].first { $0 > 0x20 }
        return next < end && (rest == nil || rest == 0x22 || rest == 0x27 || rest == 0x28)
    }

    /// An element of HTML whose content is no prose, or `<blockquote>`.
    private mutating func opensElement(_ k: Int, _ end: Int, _ writer: inout ProseWriter) -> Bool {
        guard bytes[k] == 0x3C, let tag = MarkupTag(bytes, at: k, to: bytes.count) else { return false }
        if tag.name == "blockquote" {
            isInQuoteElement = tag.form == .opening
            var next = tag.range.upperBound
            if next >= end { return true }
            _ = indentation(&next, end)
            // `<blockquote>words</blockquote>` on one line.
            if let close = bytes.place(of: "</blockquote", from: next, to: end, ignoringCase: true) {
                kind = .blockQuote
                lines = [next..<close]
                flush(&writer)
                isInQuoteElement = false
            } else if next < end {
                kind = paragraphKind(0)
                lines = [next..<end]
            }
            return true
        }
        let isSilent = tag.form == .opening && MarkupTag.silent.contains(tag.name) && tag.name != "code"
        guard tag.form == .comment || isSilent else { return false }
        let after: Int
        if tag.form == .comment {
            let inner = tag.range.lowerBound + 4
            writer.remark(inner..<max(inner, tag.range.upperBound - 3), in: tag.range)
            after = tag.range.upperBound
        } else {
            after = tag.elementEnd(bytes, to: bytes.count)
        }
        guard after >= end || bytes[after..<end].allSatisfy({ $0 <= 0x20 }) else {
            if after < end { lines = [after..<end]; kind = paragraphKind(0) }
            return true
        }
        if after > end {
            // On to the end of the line on which it ends.
            let rest = bytes.place(of: 0x0A, from: after, to: bytes.count)
            if bytes[after..<rest].contains(where: { $0 > 0x20 }) {
                lines = [after..<rest]
                kind = paragraphKind(0)
            }
            place = min(rest + 1, bytes.count)
        }
        return true
    }

    // MARK: - Tables

    private var isInTable = false

    /// The cells of a table's row; empty for the row that divides head and body.
    private mutating func tableRow(_ k: Int, _ line: Range<Int>) -> [Range<Int>]? {
        let end = line.upperBound
        guard bytes.place(of: 0x7C, from: k, to: end) < end else {
            isInTable = false
            return nil
        }
        if isAfterEmpty || !isInTable {
            let next = place..<bytes.place(of: 0x0A, from: place, to: bytes.count)
            isInTable = isDivider(next)
        }
        guard isInTable else { return nil }
        if isDivider(k..<end) { return [] }
        var cells: [Range<Int>] = []
        var start = bytes[k] == 0x7C ? k + 1 : k
        var place = start
        while place < end {
            if bytes[place] == 0x5C {
                place += 2
                continue
            }
            if bytes[place] == 0x7C {
                cells.append(start..<place)
                start = place + 1
            }
            place += 1
        }
        if bytes[start..<end].contains(where: { $0 > 0x20 }) { cells.append(start..<end) }
        return cells
    }

    private func isDivider(_ line: Range<Int>) -> Bool {
        let content = bytes[line].drop { $0 <= 0x20 || $0 == 0x3E }
        return content.contains(0x2D) && content.contains(0x7C)
            && content.allSatisfy { $0 == 0x2D || $0 == 0x7C || $0 == 0x3A || $0 <= 0x20 }
    }

    private mutating func writeRow(_ cells: [Range<Int>], _ writer: inout ProseWriter) {
        for cell in cells {
            var start = cell.lowerBound
            while start < cell.upperBound, bytes[start] <= 0x20 { start += 1 }
            guard start < cell.upperBound else { continue }
            kind = .tableCell
            lines = [start..<cell.upperBound]
            flush(&writer)
        }
    }
}
