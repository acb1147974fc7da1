/// The bytes of a file as UTF-8, with the way back to them and what was wrong on the way.
struct DecodedText {
    var bytes: [UInt8]
    /// `nil` where the bytes are the file's own.
    var origin: TextOrigin?
    var faults: [TextFault] = []

    /// Reads UTF-8 with or without a mark, UTF-16 with a mark or plainly so, and what remains as Windows-1252.
    /// - Throws: `notText` where the bytes are no text in any of them.
    /// - Complexity: O(bytes); a file of good UTF-8 is not copied.
    init(_ file: [UInt8]) throws(ManuscriptError) {
        if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) {
            self.init(utf16: file, from: 2, isLittle: file[0] == 0xFF)
            return
        }
        if let isLittle = Self.plainUTF16(file) {
            self.init(utf16: file, from: 0, isLittle: isLittle)
            return
        }
        guard Self.isText(file) else { throw ManuscriptError.notText }
        let start = file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let firstBad = Self.firstBad(file)
        guard firstBad < file.count else {
            let origin = TextOrigin(pieces: [.init(prose: 0, file: start..<file.count)])
            self.init(
                bytes: start == 0 ? file : Array(file[start...]), origin: start == 0 ? nil : origin)
            return
        }
        self.init(repairing: file, from: start)
    }

    private init(bytes: [UInt8], origin: TextOrigin?) {
        self.bytes = bytes
        self.origin = origin
    }

    /// The first byte that is not part of good UTF-8, or is NUL; the count where all are good.
    private static func firstBad(_ file: [UInt8]) -> Int {
        var first = file.count
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: file.span)
        } catch {
            first = error.byteOffsets.lowerBound
        }
        return min(first, file.firstIndex(of: 0) ?? first)
    }

    /// Whether the beginning has few enough control characters.
    private static func isText(_ file: [UInt8]) -> Bool {
        let sample = file.prefix(1 << 16)
        let controls = sample.reduce(0) { $0 + ($1 < 0x20 && !(8...13 ~= $1) && $1 != 0x1B || $1 == 0x7F ? 1 : 0) }
        return controls * 10 <= sample.count
    }

    // MARK: - Repair

    private init(repairing file: [UInt8], from start: Int) {
        var pieces: [TextOrigin.Piece] = []
        var bytes: [UInt8] = []
        bytes.reserveCapacity(file.count + file.count / 16)
        var bad: TextFault?, nul: TextFault?
        var k = start
        var good = start
        func takeGood(to end: Int) {
            guard good < end else { return }
            pieces.append(.init(prose: bytes.count, file: good..<end))
            bytes += file[good..<end]
        }
        while k < file.count {
            let length = UTF8Bytes.length(file, at: k)
            if length > 0, file[k] != 0 {
                k += length
                continue
            }
            takeGood(to: k)
            pieces.append(.init(prose: bytes.count, file: k..<k + 1))
            if file[k] == 0 {
                nul = TextFault(.nul, nul?.range ?? k..<k + 1, count: (nul?.count ?? 0) + 1)
                bytes.append(0x20)
            } else {
                bad = TextFault(.notUTF8, bad?.range ?? k..<k + 1, count: (bad?.count ?? 0) + 1)
                bytes += String(Windows1252.scalar(file[k])).utf8
            }
            k += 1
            good = k
        }
        takeGood(to: file.count)
        self.bytes = bytes
        origin = TextOrigin(pieces: pieces)
        faults = [bad, nul].compactMap(\.self).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    // MARK: - UTF-16

    /// Whether a file without a mark is UTF-16: nearly every other byte of its beginning is NUL. The answer is whether
    /// the low byte comes first.
    private static func plainUTF16(_ file: [UInt8]) -> Bool? {
        let sample = file.prefix(4096)
        guard sample.count >= 4 else { return nil }
        var zeros = [0, 0]
        for k in sample.indices where sample[k] == 0 { zeros[k & 1] += 1 }
        let half = sample.count / 2
        if zeros[1] * 10 > half * 7, zeros[0] * 10 < half { return true }
        if zeros[0] * 10 > half * 7, zeros[1] * 10 < half { return false }
        return nil
    }

    private init(utf16 file: [UInt8], from start: Int, isLittle: Bool) {
        bytes = []
        faults = [TextFault(.utf16, 0..<min(2, file.count), count: 1)]
        var pieces: [TextOrigin.Piece] = []
        var broken: TextFault?
        var k = start
        func unit(_ k: Int) -> UInt32 {
            isLittle ? UInt32(file[k]) | UInt32(file[k + 1]) << 8 : UInt32(file[k]) << 8 | UInt32(file[k + 1])
        }
        while k + 1 < file.count {
            var value = unit(k)
            var end = k + 2
            if 0xD800..<0xDC00 ~= value, k + 3 < file.count, 0xDC00..<0xE000 ~= unit(k + 2) {
                value = 0x10000 + (value - 0xD800) << 10 + (unit(k + 2) - 0xDC00)
                end = k + 4
            }
            let scalar = Unicode.Scalar(value)
            if scalar == nil {
                broken = TextFault(.brokenPair, broken?.range ?? k..<end, count: (broken?.count ?? 0) + 1)
            }
            pieces.append(.init(prose: bytes.count, file: k..<end))
            bytes += String(value == 0 ? " " : scalar ?? "\u{FFFD}").utf8
            k = end
        }
        if let broken { faults.append(broken) }
        origin = TextOrigin(pieces: pieces)
    }
}
