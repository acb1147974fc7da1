/// The part of YAML that scene files use: nested mappings and lists by indentation, plain and quoted scalars, comments.
///
/// Whatever else YAML has (anchors, flow collections, block scalars, tabs) is refused with its line, so that a file means here what
/// it means to any reader of YAML.
indirect enum BlockText {
    case scalar(String, line: Int)
    case list([BlockText], line: Int)
    /// In the order written.
    case mapping([(name: String, value: BlockText)], line: Int)

    var line: Int {
        switch self {
        case .scalar(_, let line), .list(_, let line), .mapping(_, let line): line
        }
    }

    init(_ text: String) throws(SceneProblem) {
        var reader = BlockReader()
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            try reader.add(line, number + 1)
        }
        self = try reader.block(at: 0)
        if reader.place < reader.lines.count {
            throw SceneProblem("this line is indented like none above it").at(reader.lines[reader.place].number)
        }
    }
}

private struct BlockReader {
    struct Line {
        var number: Int
        var indent: Int
        var text: Substring
    }

    private(set) var lines: [Line] = []
    private(set) var place = 0

    mutating func add(_ line: Substring, _ number: Int) throws(SceneProblem) {
        let indent = line.utf8.prefix { $0 == 32 }.count
        var text = line.dropFirst(indent)
        if text.utf8.first == 9 { throw SceneProblem("a tab cannot indent a line").at(number) }
        // A comment begins the line or follows a space, outside quotation marks.
        if text.utf8.first == UInt8(ascii: "#") { return }
        if let comment = Self.comment(in: text) { text = text[..<comment] }
        while let last = text.last, last == " " || last == "\r" { text.removeLast() }
        guard !text.isEmpty else { return }
        lines.append(Line(number: number, indent: indent, text: text))
    }

    /// Where a comment begins: at a space and `#` that no quoted value holds. Only a value that begins with a mark is quoted.
    private static func comment(in text: Substring) -> Substring.Index? {
        let bytes = text.utf8
        var quote: UInt8 = 0
        var previous: UInt8 = 0
        var beginsValue = true
        for index in bytes.indices {
            let byte = bytes[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if beginsValue, byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
                quote = byte
            } else if byte == UInt8(ascii: "#"), previous == 32 {
                return index
            }
            if byte != 32 { beginsValue = byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-") && previous == 0 }
            previous = byte
        }
        return nil
    }

    mutating func block(at indent: Int) throws(SceneProblem) -> BlockText {
        guard place < lines.count else { throw SceneProblem("the file has nothing in it") }
        let first = lines[place]
        guard first.indent >= indent else { throw SceneProblem("something indented must follow").at(first.number) }
        return first.text.hasPrefix("- ") ? try list(at: first.indent) : try mapping(at: first.indent)
    }

    private mutating func list(at indent: Int) throws(SceneProblem) -> BlockText {
        let start = lines[place].number
        var items: [BlockText] = []
        while place < lines.count, lines[place].indent == indent, lines[place].text.hasPrefix("- ") {
            let line = lines[place]
            items.append(.scalar(try Self.scalar(line.text.dropFirst(2), line.number), line: line.number))
            place += 1
        }
        return .list(items, line: start)
    }

    private mutating func mapping(at indent: Int) throws(SceneProblem) -> BlockText {
        let start = lines[place].number
        var members: [(name: String, value: BlockText)] = []
        while place < lines.count, lines[place].indent == indent {
            let line = lines[place]
            guard let colon = line.text.firstIndex(of: ":"), !line.text.hasPrefix("- ") else {
                throw SceneProblem("“\(line.text)” is neither “name: value” nor an item of a list").at(line.number)
            }
            let name = String(line.text[..<colon])
            guard !members.contains(where: { $0.name == name }) else {
                throw SceneProblem("“\(name)” stands here twice").at(line.number)
            }
            let rest = line.text[line.text.index(after: colon)...]
            place += 1
            guard rest.isEmpty || rest.hasPrefix(" ") else {
                throw SceneProblem("a space must follow the colon").at(line.number)
            }
            if rest.isEmpty {
                guard place < lines.count, lines[place].indent > indent else {
                    throw SceneProblem("“\(name)” has no value").at(line.number)
                }
                members.append((name, try block(at: indent + 1)))
            } else {
                members.append((name, .scalar(try Self.scalar(rest.dropFirst(), line.number), line: line.number)))
            }
        }
        return .mapping(members, line: start)
    }

    private static func scalar(_ text: Substring, _ line: Int) throws(SceneProblem) -> String {
        let text = text.drop { $0 == " " }
        guard let first = text.first else { throw SceneProblem("a value is missing").at(line) }
        if first == "\"" || first == "'" {
            guard text.count > 1, text.last == first, !text.dropFirst().dropLast().contains(first),
                !text.contains("\\")
            else { throw SceneProblem("a quoted value must end as it begins").at(line) }
            return String(text.dropFirst().dropLast())
        }
        guard !"[]{}&*!|>%@`".contains(first), !text.contains(": ") else {
            throw SceneProblem("this means something else in YAML; put it in quotation marks").at(line)
        }
        return String(text)
    }
}
