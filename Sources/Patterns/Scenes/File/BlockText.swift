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
        try self.init(lines: text.utf8.split(separator: 10, omittingEmptySubsequences: false))
    }

    init(lines: [Substring.UTF8View]) throws(SceneProblem) {
        var reader = BlockReader()
        for (number, line) in lines.enumerated() { try reader.add(Array(line), number + 1) }
        self = try reader.block(at: 0)
        if reader.place < reader.lines.count {
            throw SceneProblem("this line is indented like none above it").at(reader.lines[reader.place].number)
        }
    }
}

/// It reads bytes: a cold command reads all files of scenes.
private struct BlockReader {
    typealias Bytes = ArraySlice<UInt8>

    struct Line {
        var number: Int
        var indent: Int
        var text: Bytes

        var isItem: Bool { text.starts(with: [UInt8(ascii: "-"), 32]) }
    }

    private(set) var lines: [Line] = []
    private(set) var place = 0

    mutating func add(_ line: [UInt8], _ number: Int) throws(SceneProblem) {
        var text = line.drop { $0 == 32 }
        let indent = text.startIndex
        if text.first == 9 { throw SceneProblem("a tab cannot indent a line").at(number) }
        // A comment begins the line or follows a space, outside quotation marks.
        if text.first == UInt8(ascii: "#") { return }
        if let comment = Self.comment(in: text) { text = text[..<comment] }
        while let last = text.last, last == 32 || last == 13 { text.removeLast() }
        guard !text.isEmpty else { return }
        lines.append(Line(number: number, indent: indent, text: text))
    }

    /// Where a comment begins: at a space and `#` that no quoted value holds. Only a value that begins with a mark is quoted.
    private static func comment(in text: Bytes) -> Int? {
        var quote: UInt8 = 0
        var previous: UInt8 = 0
        var beginsValue = true
        for (index, byte) in zip(text.indices, text) {
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
        return first.isItem ? try list(at: first.indent) : try mapping(at: first.indent)
    }

    private mutating func list(at indent: Int) throws(SceneProblem) -> BlockText {
        let start = lines[place].number
        var items: [BlockText] = []
        while place < lines.count, lines[place].indent == indent, lines[place].isItem {
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
            guard let colon = line.text.firstIndex(of: UInt8(ascii: ":")), !line.isItem else {
                throw SceneProblem("“\(Self.string(line.text))” is neither “name: value” nor an item of a list").at(
                    line.number)
            }
            let name = Self.string(line.text[..<colon])
            guard !members.contains(where: { $0.name == name }) else {
                throw SceneProblem("“\(name)” stands here twice").at(line.number)
            }
            let rest = line.text[(colon + 1)...]
            place += 1
            guard rest.first ?? 32 == 32 else { throw SceneProblem("a space must follow the colon").at(line.number) }
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

    private static func string(_ bytes: Bytes) -> String { String(decoding: bytes, as: UTF8.self) }

    private static func scalar(_ text: Bytes, _ line: Int) throws(SceneProblem) -> String {
        let text = text.drop { $0 == 32 }
        guard let first = text.first else { throw SceneProblem("a value is missing").at(line) }
        if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
            guard text.count > 1, text.last == first, !text.dropFirst().dropLast().contains(first),
                !text.contains(UInt8(ascii: "\\"))
            else { throw SceneProblem("a quoted value must end as it begins").at(line) }
            return string(text.dropFirst().dropLast())
        }
        let isOther = zip(text, text.dropFirst()).contains { $0 == UInt8(ascii: ":") && $1 == 32 }
        guard !"[]{}&*!|>%@`".utf8.contains(first), !isOther else {
            throw SceneProblem("this means something else in YAML; put it in quotation marks").at(line)
        }
        return string(text)
    }
}
