internal import JSONText

/// A document that an editor has open, in UTF-8, with the way between bytes and the editor's positions.
struct OpenText {
    private(set) var bytes: [UInt8]
    /// Where each line begins.
    private var starts: [Int] = []
    private let encoding: PositionEncoding

    init(_ text: String, _ encoding: PositionEncoding) {
        bytes = Array(text.utf8)
        self.encoding = encoding
        findLines()
    }

    private mutating func findLines() {
        starts = [0]
        for (place, byte) in bytes.enumerated() where byte == 10 || byte == 13 && next(after: place) != 10 {
            starts.append(place + 1)
        }
    }

    private func next(after place: Int) -> UInt8 { place + 1 < bytes.count ? bytes[place + 1] : 0 }

    /// Makes a change that the editor tells of: a range with its new text, or the whole text.
    /// - Returns: whether it could be understood.
    mutating func change(_ change: JSON) -> Bool {
        guard let text = change["text"]?.string else { return false }
        if let range = change["range"], range != .null {
            guard let place = self.range(of: range) else { return false }
            bytes.replaceSubrange(place, with: text.utf8)
        } else {
            bytes = Array(text.utf8)
        }
        findLines()
        return true
    }

    /// The bytes of a line without its end.
    func line(_ number: Int) -> Range<Int> {
        guard starts.indices.contains(number) else { return bytes.count..<bytes.count }
        var end = number + 1 < starts.count ? starts[number + 1] : bytes.count
        while end > starts[number], bytes[end - 1] == 10 || bytes[end - 1] == 13 { end -= 1 }
        return starts[number]..<end
    }

    /// The bytes of a range as the protocol tells it; `nil` for what is none.
    func range(of json: JSON) -> Range<Int>? {
        guard let start = json["start"].flatMap(offset), let end = json["end"].flatMap(offset), start <= end else {
            return nil
        }
        return start..<end
    }

    /// The byte of a position. A column beyond the line is its end; one within a character is the character's beginning.
    func offset(of json: JSON) -> Int? {
        guard case .integer(let number)? = json["line"], case .integer(let column)? = json["character"], number >= 0,
            column >= 0
        else { return nil }
        let line = line(number)
        if encoding == .utf8 {
            var place = min(line.lowerBound + column, line.upperBound)
            while place > line.lowerBound, place < line.upperBound, bytes[place] & 0xC0 == 0x80 { place -= 1 }
            return place
        }
        var units = 0
        var place = line.lowerBound
        while place < line.upperBound {
            let length = Self.length(bytes[place])
            units += length == 4 ? 2 : 1
            if units > column { return place }
            place = min(place + length, line.upperBound)
        }
        return place
    }

    /// The position of a byte, as the protocol tells it.
    func position(of offset: Int) -> JSON {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        let number = max(0, low - 1)
        let before = bytes[starts[number]..<min(max(offset, starts[number]), bytes.count)]
        let column =
            encoding == .utf8
            ? before.count : before.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : Self.length($1) == 4 ? 2 : 1) }
        return ["line": .integer(number), "character": .integer(column)]
    }

    func range(of range: Range<Int>) -> JSON {
        ["start": position(of: range.lowerBound), "end": position(of: range.upperBound)]
    }

    func words(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    /// How many bytes the character has that begins with a byte.
    private static func length(_ byte: UInt8) -> Int { byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4 }
}
