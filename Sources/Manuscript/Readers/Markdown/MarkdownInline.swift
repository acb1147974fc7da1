/// What stands within a block of Markdown: emphasis, links, code, entities.
struct MarkdownInline {
    let bytes: [UInt8]
    /// The lines of the block, in order, without what makes them part of it.
    let lines: [Range<Int>]
    /// What brackets and backticks leave out, in order.
    private var skips: [Range<Int>] = []

    private static let special = ByteScan("\\*_&<~:`[]!{^")
    private static let bracket = ByteScan("`[]\\<")

    /// The labels of the file's link definitions.
    private let labels: Set<[UInt8]>

    init(bytes: [UInt8], lines: [Range<Int>], labels: Set<[UInt8]>) {
        self.bytes = bytes
        self.lines = lines
        self.labels = labels
    }

    mutating func write(to writer: inout ProseWriter) {
        findSkips()
        var skip = 0
        /// To where an element or link that began on a line before is passed over.
        var passed = 0
        var lineEnd: Int?
        for line in lines {
            if let lineEnd { writer.write([0x0A], for: lineEnd..<line.lowerBound) }
            lineEnd = line.upperBound
            var k = max(line.lowerBound, passed)
            while k < line.upperBound {
                while skip < skips.count, skips[skip].upperBound <= k { skip += 1 }
                if skip < skips.count, skips[skip].contains(k) {
                    k = skips[skip].upperBound
                    continue
                }
                let limit = skip < skips.count ? min(line.upperBound, skips[skip].lowerBound) : line.upperBound
                let next = Self.special.next(bytes, from: k, to: limit)
                writer.copy(k..<next)
                k = next < limit ? special(at: next, in: line, &writer) : limit
            }
            passed = k
        }
    }

    private func special(at k: Int, in line: Range<Int>, _ writer: inout ProseWriter) -> Int {
        let end = line.upperBound
        let after: UInt8 = k + 1 < end ? bytes[k + 1] : 0x0A
        let before: UInt8 = k > line.lowerBound ? bytes[k - 1] : 0x0A
        switch bytes[k] {
        case 0x5C:
            let isPunctuation =
                0x21...0x2F ~= after || 0x3A...0x40 ~= after || 0x5B...0x60 ~= after || 0x7B...0x7E ~= after
            if isPunctuation {
                writer.copy(k + 1..<k + 2)
                return k + 2
            }
            if k + 1 == end { return k + 1 }
        case 0x2A, 0x5F:
            var last = k
            while last < end, bytes[last] == bytes[k] { last += 1 }
            let next: UInt8 = last < end ? bytes[last] : 0x0A
            let isBeside = before > 0x20 || next > 0x20
            let isWithinWord =
                bytes[k] == 0x5F && before.isWordByte && next.isWordByte && !isMark(at: k - 3) && !isMark(at: last)
            if isBeside, !isWithinWord { return last }
            writer.copy(k..<last)
            return last
        case 0x7E where after == 0x7E: return k + 2
        case 0x26: return writer.writeEntity(at: k, to: end)
        case 0x3A where bytes.has("://", at: k):
            // An address: what follows is no prose.
            var last = k
            while last < end, bytes[last] > 0x20, bytes[last] != 0x29, bytes[last] != 0x3E { last += 1 }
            return last
        case 0x3C:
            if let last = autolinkEnd(k, end) { return last }
            if let tag = MarkupTag(bytes, at: k, to: bytes.count) {
                if tag.form == .comment {
                    let inner = tag.range.lowerBound + 4
                    writer.remark(inner..<max(inner, tag.range.upperBound - 3), in: tag.range)
                } else if tag.form == .opening {
                    if MarkupTag.silent.contains(tag.name), !tag.isEmpty(in: bytes) {
                        return tag.elementEnd(bytes, to: lines.last?.upperBound ?? end)
                    }
                    if tag.name == "sup", let after = writer.writeRaised(tag, to: end) { return after }
                }
                return tag.range.upperBound
            }
        case 0x7B where after == 0x3A || after == 0x2E || after == 0x23:
            let limit = min(end, k + 400)
            let close = bytes.place(of: 0x7D, from: k, to: limit)
            if close < limit { return close + 1 }
        default: break
        }
        writer.copy(k..<k + 1)
        return k + 1
    }

    /// Whether a curly quotation mark, a dash or their like (U+2000 to U+203F) stands at `k`.
    private func isMark(at k: Int) -> Bool { k >= 0 && k + 1 < bytes.count && bytes[k] == 0xE2 && bytes[k + 1] == 0x80 }

    private func autolinkEnd(_ k: Int, _ end: Int) -> Int? {
        var last = k + 1
        while last < end, bytes[last] > 0x20, bytes[last] != 0x3E, bytes[last] != 0x3C { last += 1 }
        guard last < end, bytes[last] == 0x3E else { return nil }
        let inner = bytes[k + 1..<last]
        return inner.contains(0x3A) && !inner.contains(0x3D) || inner.contains(0x40) ? last + 1 : nil
    }

    // MARK: - Brackets

    /// Finds code, the targets of links, images and the markers of footnotes.
    private mutating func findSkips() {
        guard let first = lines.first, let last = lines.last else { return }
        let end = last.upperBound
        var k = Self.bracket.next(bytes, from: first.lowerBound, to: end)
        guard k < end else { return }
        var openers: [Int] = []
        let ticks = tickRuns(from: k, to: end)
        var tick = 0
        while k < end {
            switch bytes[k] {
            case 0x5C: k += 2
            case 0x60:
                while tick < ticks.count, ticks[tick].range.lowerBound < k { tick += 1 }
                guard tick < ticks.count else { k += 1; break }
                let opening = ticks[tick]
                if opening.closing >= 0 {
                    skips.append(opening.range.lowerBound..<ticks[opening.closing].range.upperBound)
                    k = ticks[opening.closing].range.upperBound
                } else {
                    k = opening.range.upperBound
                }
            case 0x5B:
                openers.append(k)
                k += 1
            case 0x5D:
                if let opener = openers.popLast() { k = close(opener, k, end) } else { k += 1 }
            default: k += 1
            }
            k = Self.bracket.next(bytes, from: min(k, end), to: end)
        }
        skips.sort { $0.lowerBound < $1.lowerBound }
    }

    /// What a pair of brackets is; gives where reading goes on.
    private mutating func close(_ opener: Int, _ closer: Int, _ end: Int) -> Int {
        let isImage = opener > 0 && bytes[opener - 1] == 0x21
        if closer > opener + 1, bytes[opener + 1] == 0x5E {
            // The marker of a footnote.
            skips.append(opener..<closer + 1)
            return closer + 1
        }
        var target: Int?
        if closer + 1 < end, bytes[closer + 1] == 0x28 {
            target = parenthesisEnd(closer + 1, end)
        } else if closer + 1 < end, bytes[closer + 1] == 0x5B {
            let close = bytes.place(of: 0x5D, from: closer + 1, to: min(end, closer + 1000))
            let label = close == closer + 2 ? opener + 1..<closer : closer + 2..<max(close, closer + 2)
            // Two brackets without a definition are two brackets: the numbers of notes.
            if close < end, close < closer + 1000, isImage || labels.contains(Self.label(bytes[label])) {
                target = close + 1
            }
        }
        if isImage {
            skips.append(opener - 1..<(target ?? closer + 1))
            return target ?? closer + 1
        }
        guard let target else { return closer + 1 }
        skips.append(opener..<opener + 1)
        skips.append(closer..<target)
        return target
    }

    /// A label as it is compared: in small letters.
    static func label(_ bytes: ArraySlice<UInt8>) -> [UInt8] { bytes.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 } }

    /// Behind the parenthesis that closes the one at `start`.
    private func parenthesisEnd(_ start: Int, _ end: Int) -> Int? {
        var depth = 0
        for k in start..<min(end, start + 4096) {
            switch bytes[k] {
            case 0x28: depth += 1
            case 0x29:
                depth -= 1
                if depth == 0 { return k + 1 }
            default: break
            }
        }
        return nil
    }

    private struct TickRun {
        var range: Range<Int>
        /// The next run of the same length, or −1.
        var closing = -1
    }

    private func tickRuns(from start: Int, to end: Int) -> [TickRun] {
        var runs: [TickRun] = []
        var k = start
        while true {
            k = bytes.place(of: 0x60, from: k, to: end)
            guard k < end else { break }
            var last = k
            while last < end, bytes[last] == 0x60 { last += 1 }
            runs.append(TickRun(range: k..<last))
            k = last
        }
        var nextOfLength: [Int: Int] = [:]
        for place in runs.indices.reversed() {
            let length = runs[place].range.count
            runs[place].closing = nextOfLength[length] ?? -1
            nextOfLength[length] = place
        }
        return runs
    }
}
