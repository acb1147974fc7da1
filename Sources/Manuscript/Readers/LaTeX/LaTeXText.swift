/// A run of LaTeX, with the environments and groups that are open in it.
struct LaTeXText {
    private var environments: [(name: String, kind: TextBlock.Kind)] = []
    /// For each open brace, what it does where it closes.
    private var groups: [Closing] = []
    private var notes: [Range<Int>] = []
    private var notesTaken = 0
    private var own = TextBlock.Kind.paragraph
    private let braces: Braces
    private var display = NextPlace("\\]")
    private var inline = NextPlace("\\)")

    private struct Closing {
        var text = ""
        var endsHeading = false
    }

    private static let deepest = 1000
    private static let special = ByteScan("\\%{}$~`'-\n\r\t&")

    init(_ source: [UInt8]) {
        braces = Braces(source)
    }

    /// The next footnote that was passed over.
    mutating func takeNote() -> Range<Int>? {
        guard notesTaken < notes.count else { return nil }
        notesTaken += 1
        return notes[notesTaken - 1]
    }

    private var kind: TextBlock.Kind { environments.last { $0.kind != .paragraph }?.kind ?? own }

    mutating func write(_ range: Range<Int>, as own: TextBlock.Kind, to writer: inout ProseWriter) {
        let bytes = writer.source
        self.own = own
        environments = []
        groups = []
        writer.begin(own)
        var k = range.lowerBound
        while k < range.upperBound {
            let next = Self.special.next(bytes, from: k, to: range.upperBound)
            writer.copy(k..<next)
            guard next < range.upperBound else { break }
            k = special(at: next, in: range, &writer)
        }
        writer.finish()
    }

    private mutating func special(at k: Int, in range: Range<Int>, _ writer: inout ProseWriter) -> Int {
        let bytes = writer.source
        let end = range.upperBound
        switch bytes[k] {
        case 0x5C: return command(at: k, to: end, &writer)
        case 0x25:
            let line = bytes.place(of: 0x0A, from: k, to: end)
            writer.remark(k + 1..<line, in: k..<line)
            // The comment takes the newline and the spaces that begin the next line with it.
            var next = min(line + 1, end)
            while next < end, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
            return next
        case 0x7B:
            if groups.count < Self.deepest { groups.append(Closing()) }
            return k + 1
        case 0x7D:
            if let closing = groups.popLast() {
                writer.write(closing.text.utf8, for: k..<k + 1)
                if closing.endsHeading { writer.begin(kind) }
            }
            return k + 1
        case 0x24: return mathematicsEnd(bytes, k, end)
        case 0x7E:
            writer.write([0x20], for: k..<k + 1)
            return k + 1
        case 0x26:
            // A cell of a table.
            writer.begin(.tableCell)
            return k + 1
        case 0x60, 0x27, 0x2D: return ligature(at: k, to: end, &writer)
        default:
            var next = k, newlines = 0
            while next < end, bytes[next] <= 0x20 {
                if bytes[next] == 0x0A { newlines += 1 }
                next += 1
            }
            if newlines > 1 {
                writer.begin(kind)
            } else if !writer.isAfterSpace {
                writer.write([newlines == 1 ? 0x0A : 0x20], for: k..<next)
            }
            return next
        }
    }

    /// `` ``…'' ``, `` `…' ``, `--` and `---`.
    private func ligature(at k: Int, to end: Int, _ writer: inout ProseWriter) -> Int {
        let bytes = writer.source
        let byte = bytes[k]
        var count = 1
        while k + count < end, bytes[k + count] == byte, count < (byte == 0x2D ? 3 : 2) { count += 1 }
        let text: String
        switch (byte, count) {
        case (0x60, 2): text = "“"
        case (0x60, _): text = "‘"
        case (0x27, 2): text = "”"
        case (0x27, _): text = "’"
        case (_, 3): text = "—"
        case (_, 2): text = "–"
        default: text = "-"
        }
        writer.write(text.utf8, for: k..<k + count)
        return k + count
    }

    private func mathematicsEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        let isDisplay = start + 1 < end && bytes[start + 1] == 0x24
        var k = start + (isDisplay ? 2 : 1)
        // A dollar that never closes is a dollar: mathematics ends with its paragraph at the latest.
        let limit = min(end, start + 20_000)
        while k < limit {
            if bytes[k] == 0x5C {
                k += 2
                continue
            }
            if bytes[k] == 0x24 { return min(k + (isDisplay ? 2 : 1), end) }
            if bytes[k] == 0x0A, k + 1 < limit, bytes[k + 1] == 0x0A { break }
            k += 1
        }
        return start + 1
    }

    // MARK: - Commands

    private mutating func command(at start: Int, to end: Int, _ writer: inout ProseWriter) -> Int {
        let bytes = writer.source
        guard start + 1 < end else { return end }
        guard bytes[start + 1].isASCIILetter else { return symbol(at: start, to: end, &writer) }
        var k = start + 1
        while k < end, bytes[k].isASCIILetter { k += 1 }
        let name = String(decoding: bytes[start + 1..<k], as: UTF8.self)
        if k < end, bytes[k] == 0x2A { k += 1 }
        if let text = LaTeXCommands.characters[name] {
            let after = gap(bytes, k, end)
            // `{}` behind it only ends the name.
            let last = bytes.has("{}", at: after) ? after + 2 : after
            writer.write(text.utf8, for: start..<last)
            return last
        }
        switch name {
        case "begin": return begin(at: start, k, end, &writer)
        case "end":
            let argument = argument(bytes, k, end)
            if let argument {
                let environment = String(decoding: bytes[argument], as: UTF8.self)
                if let open = environments.lastIndex(where: { $0.name == environment }) {
                    environments.removeSubrange(open...)
                }
            }
            writer.begin(kind)
            return argument.map { $0.upperBound + 1 } ?? k
        case "footnote", "footnotetext", "endnote", "marginpar", "thanks":
            guard let argument = argument(bytes, options(bytes, k, end), end) else { return k }
            notes.append(argument)
            return argument.upperBound + 1
        case "verb", "lstinline":
            guard k < end, bytes[k] < 0x80 else { return k }
            let limit = min(end, k + 1000)
            return min(bytes.place(of: bytes[k], from: k + 1, to: limit) + 1, end)
        case "item":
            writer.begin(kind == .blockQuote ? .blockQuote : .listItem)
            return options(bytes, k, end)
        case "par":
            writer.begin(kind)
            return k
        case "enquote", "textquote", "blockquote", "textquotes":
            let next = options(bytes, k, end)
            guard next < end, bytes[next] == 0x7B, groups.count < Self.deepest else { return k }
            writer.write("“".utf8, for: start..<next + 1)
            groups.append(Closing(text: "”"))
            return next + 1
        case "bibleverse", "ibibleverse", "bibleref", "ibible":
            return verse(at: start, k, end, &writer)
        default: break
        }
        if LaTeXCommands.headings.contains(name) {
            writer.begin(.heading)
            let next = options(bytes, k, end)
            guard next < end, bytes[next] == 0x7B, groups.count < Self.deepest else { return next }
            groups.append(Closing(endsHeading: true))
            return next + 1
        }
        if let count = LaTeXCommands.silent[name] {
            var next = options(bytes, k, end)
            for _ in 0..<count {
                guard let argument = argument(bytes, next, end) else { break }
                next = options(bytes, argument.upperBound + 1, end)
            }
            return next
        }
        // Any other command: its words are prose, its name and options are not.
        let after = options(bytes, k, end)
        return after > k || k == end || bytes[k] == 0x7B ? after : gap(bytes, k, end)
    }

    /// A command of one sign: `\&`, `\\`, `\'e`.
    private mutating func symbol(at start: Int, to end: Int, _ writer: inout ProseWriter) -> Int {
        let bytes = writer.source
        switch bytes[start + 1] {
        case 0x26, 0x25, 0x24, 0x23, 0x5F, 0x7B, 0x7D:
            writer.copy(start + 1..<start + 2)
            return start + 2
        case 0x5C:
            let next = options(bytes, start + 2, end)
            if writer.isInBlock { writer.write([0x0A], for: start..<next) }
            return next
        case 0x20, 0x0A, 0x2C, 0x3B, 0x3A:
            if !writer.isAfterSpace { writer.write([0x20], for: start..<start + 2) }
            return start + 2
        case 0x5B, 0x28:
            let isDisplay = bytes[start + 1] == 0x5B
            let close = isDisplay ? display.next(bytes, from: start + 2) : inline.next(bytes, from: start + 2)
            return close < end ? min(close + 2, end) : start + 2
        case 0x27, 0x60, 0x5E, 0x22, 0x7E, 0x3D, 0x2E:
            guard let accent = LaTeXCommands.accents[bytes[start + 1]] else { return start + 2 }
            var k = start + 2
            let isGroup = k < end && bytes[k] == 0x7B
            if isGroup { k += 1 }
            guard k < end, bytes[k].isASCIILetter else { return k }
            var last = k + 1
            if isGroup, last < end, bytes[last] == 0x7D { last += 1 }
            writer.write((String(Unicode.Scalar(bytes[k])) + accent).utf8, for: start..<last)
            return last
        // A letter of another script is no command.
        case 0x80...: return start + 1
        default: return start + 2
        }
    }

    private mutating func begin(at start: Int, _ k: Int, _ end: Int, _ writer: inout ProseWriter) -> Int {
        let bytes = writer.source
        guard let argument = argument(bytes, k, end) else { return k }
        let name = String(decoding: bytes[argument], as: UTF8.self)
        let plain = name.hasSuffix("*") ? String(name.dropLast()) : name
        if LaTeXCommands.silentEnvironments.contains(plain) {
            writer.begin(kind)
            let closing = Array("\\end{\(name)}".utf8)
            var place = argument.upperBound
            while place < end {
                place = bytes.place(of: 0x5C, from: place, to: end)
                if bytes[place..<end].starts(with: closing) { return place + closing.count }
                place += 1
            }
            return end
        }
        let inner: TextBlock.Kind =
            LaTeXCommands.quotes.contains(plain) ? .blockQuote : plain == "tabular" ? .tableCell : .paragraph
        if environments.count < Self.deepest { environments.append((name, inner)) }
        writer.begin(kind)
        var next = options(bytes, argument.upperBound + 1, end)
        if inner == .tableCell, let columns = self.argument(bytes, next, end) { next = columns.upperBound + 1 }
        return next
    }

    /// `\bibleverse{John}(3:16)`: a reference in parts.
    private func verse(at start: Int, _ k: Int, _ end: Int, _ writer: inout ProseWriter) -> Int {
        let bytes = writer.source
        guard let book = argument(bytes, k, end) else { return k }
        writer.write([], for: start..<book.lowerBound)
        writer.copy(book)
        var next = book.upperBound + 1
        if next < end, bytes[next] == 0x28 {
            let close = bytes.place(of: 0x29, from: next, to: min(end, next + 200))
            if close < end, bytes[close] == 0x29 {
                writer.write([0x20], for: book.upperBound..<next + 1)
                writer.copy(next + 1..<close)
                next = close + 1
            }
        }
        return next
    }

    // MARK: - Arguments

    private func gap(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        var k = start
        while k < end, bytes[k] == 0x20 || bytes[k] == 0x09 { k += 1 }
        return k
    }

    /// Behind the options in square brackets at `k`, if any stand there.
    private func options(_ bytes: [UInt8], _ k: Int, _ end: Int) -> Int {
        var k = k
        while k < end, bytes[k] == 0x5B {
            let limit = min(end, k + 2000)
            let close = bytes.place(of: 0x5D, from: k, to: limit)
            guard close < limit else { return k }
            k = close + 1
        }
        return k
    }

    /// What stands in the braces at `k`.
    private func argument(_ bytes: [UInt8], _ k: Int, _ end: Int) -> Range<Int>? {
        let start = gap(bytes, k, end)
        guard start < end, bytes[start] == 0x7B, let close = braces.closing[start], close < end else { return nil }
        return start + 1..<close
    }
}
