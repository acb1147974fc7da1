internal import Scripture

/// What was learned from cross-references for the vectors of verses: `parallels.vectors`; `Training/parallels` makes it, and
/// `docs/formats/parallels-index.md` says how it is laid out.
struct ParallelWeights: Sendable {
    static let shared = ParallelWeights(Table.bytes(named: "parallels.vectors"))

    /// Numbers in a vector; 0 where there are no weights.
    let width: Int
    private let bytes: [UInt8]
    private let termCount: Int
    private let verseCount: Int

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let header = bytes.count >= 20 && bytes.starts(with: "CATENAPV".utf8)
        let width = header ? Self.number(bytes, 8) : 0
        let terms = header ? Self.number(bytes, 12) : 0
        let verses = header ? Self.number(bytes, 16) : 0
        let isWhole = header && width % 16 == 0 && bytes.count == 20 + terms * (4 + width) + verses
        self.width = isWhole ? width : 0
        termCount = isWhole ? terms : 0
        verseCount = isWhole ? verses : 0
    }

    /// Where the vector of a key begins among the bytes; `nil` for one that nothing was learned of.
    func vector(of hash: UInt32) -> Int? {
        var low = 0
        var high = termCount
        while low < high {
            let middle = (low + high) / 2
            if Self.number(bytes, 20 + middle * 4) < Int(hash) { low = middle + 1 } else { high = middle }
        }
        guard low < termCount, Self.number(bytes, 20 + low * 4) == Int(hash) else { return nil }
        return 20 + termCount * 4 + low * width
    }

    /// Adds a vector, multiplied, to a sum.
    func add(_ start: Int, times weight: Float, to sum: inout [Float]) {
        for place in 0..<width { sum[place] += Float(Int8(bitPattern: bytes[start + place])) * weight }
    }

    /// How often other verses refer to each verse, in 255 steps of the logarithm; zeros where nothing was learned.
    func popularity(verses: Int) -> [UInt8] {
        guard verseCount == verses else { return Array(repeating: 0, count: verses) }
        return Array(bytes.suffix(verses))
    }

    private static func number(_ bytes: [UInt8], _ offset: Int) -> Int {
        Int(bytes[offset]) | Int(bytes[offset + 1]) << 8 | Int(bytes[offset + 2]) << 16 | Int(bytes[offset + 3]) << 24
    }
}
