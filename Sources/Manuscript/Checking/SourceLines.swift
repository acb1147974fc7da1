/// The lines of a file, to tell places in it and to show them.
struct SourceLines: Sendable {
    private let bytes: [UInt8]
    /// Where each line begins.
    private let starts: [Int]
    /// Bytes of a code unit: 2 in UTF-16.
    private let unit: Int
    private let isLittle: Bool

    init(_ file: [UInt8], isUTF16: Bool) {
        bytes = file
        unit = isUTF16 ? 2 : 1
        isLittle = isUTF16 && !file.starts(with: [0xFE, 0xFF]) && (file.starts(with: [0xFF, 0xFE]) || file.first != 0)
        var starts = [0]
        if isUTF16 {
            var k = 0
            while k + 1 < file.count {
                if file[isLittle ? k : k + 1] == 0x0A, file[isLittle ? k + 1 : k] == 0 { starts.append(k + 2) }
                k += 2
            }
        } else {
            var k = file.place(of: 0x0A, from: 0, to: file.count)
            while k < file.count {
                starts.append(k + 1)
                k = file.place(of: 0x0A, from: k + 1, to: file.count)
            }
        }
        self.starts = starts
    }

    var count: Int { starts.count }

    /// The line that a byte stands in, from 0.
    private func line(_ place: Int) -> Int {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= place { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }

    func place(_ offset: Int) -> FilePlace.LineColumn {
        let line = line(offset)
        let text = decoded(starts[line]..<min(max(offset, starts[line]), bytes.count))
        return .init(line: line + 1, column: text.unicodeScalars.count + 1)
    }

    /// The bytes of a line, from 1, without its end.
    func range(ofLine number: Int) -> Range<Int> {
        let start = starts[number - 1]
        var end = number < starts.count ? starts[number] : bytes.count
        while end > start,
            bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D
                || unit == 2 && bytes[end - 1] == 0 && end - 2 >= start
                    && (bytes[end - 2] == 0x0A || bytes[end - 2] == 0x0D)
        {
            end -= unit
        }
        return start..<max(start, end)
    }

    /// What bytes of the file say. A mark at the file's beginning says nothing.
    func decoded(_ range: Range<Int>) -> String {
        guard unit == 2 else {
            var slice = bytes[range.clamped(to: 0..<bytes.count)]
            if slice.startIndex == 0, slice.starts(with: [0xEF, 0xBB, 0xBF]) { slice = slice.dropFirst(3) }
            return String(decoding: slice, as: UTF8.self)
        }
        var units: [UInt16] = []
        var k = range.lowerBound
        while k + 1 < min(range.upperBound, bytes.count) {
            let unit =
                isLittle
                ? UInt16(bytes[k]) | UInt16(bytes[k + 1]) << 8 : UInt16(bytes[k]) << 8 | UInt16(bytes[k + 1])
            if unit != 0xFEFF { units.append(unit) }
            k += 2
        }
        return String(decoding: units, as: UTF16.self)
    }
}
