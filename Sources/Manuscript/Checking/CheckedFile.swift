/// A file that was checked, with its findings and what a report shows of it.
public struct CheckedFile: Sendable {
    public let text: ManuscriptText
    public internal(set) var findings: [LocatedFinding]
    /// How many findings a baseline knows; they are not among ``findings``.
    public private(set) var known = 0
    private let lines: SourceLines

    public var name: String { text.name }

    /// - Parameter file: the file's bytes; a converted file's are not looked at.
    public init(_ text: ManuscriptText, file: [UInt8], findings: [Finding]) {
        self.text = text
        let isUTF16 = text.faults.contains { $0.kind == .utf16 }
        let needsLines = text.placing == .bytes && !findings.isEmpty
        lines = SourceLines(needsLines ? file : [], isUTF16: isUTF16)
        var seen: [String: Int] = [:]
        self.findings = []
        for finding in findings {
            let words = text.prose[finding.range.clamped(to: 0..<text.prose.count)]
            let alike = Fingerprint(finding, words: words, occurrence: 0).text
            let fingerprint = Fingerprint(finding, words: words, occurrence: seen[alike] ?? 0)
            seen[alike, default: 0] += 1
            self.findings.append(
                LocatedFinding(finding: finding, fingerprint: fingerprint, place: place(finding.range)))
        }
    }

    /// Takes out what a baseline knows.
    public mutating func remove(_ baseline: inout Baseline) {
        known = baseline.removeKnown(from: &findings)
    }

    public func place(_ range: Range<Int>) -> FilePlace {
        switch text.placing {
        case .bytes:
            let file = text.origin.file(range)
            return FilePlace(bytes: file, first: lines.place(file.lowerBound), last: lines.place(file.upperBound))
        case .paragraphs:
            return FilePlace(paragraph: 1 + (block(range.lowerBound) ?? 0))
        case .pages(let starts):
            return FilePlace(page: max(1, starts.count { $0 <= range.lowerBound }))
        }
    }

    private func block(_ place: Int) -> Int? {
        text.blocks.lastIndex { $0.range.lowerBound <= place }
    }

    /// A line of the file, or the paragraph where it has none, with the parts of it that a range covers.
    struct Shown {
        /// `nil` for a paragraph of a converted file.
        var number: Int?
        var text: String
        /// The offset of the line's first byte in what ``covered(_:)`` counts in.
        var start: Int
        var end: Int
    }

    /// The lines that a range of the prose stands in.
    func shown(_ range: Range<Int>) -> [Shown] {
        guard let ends = place(range).lines else {
            guard let block = block(range.lowerBound) else { return [] }
            let range = text.blocks[block].range
            return [
                Shown(
                    number: nil, text: String(decoding: text.prose[range], as: UTF8.self), start: range.lowerBound,
                    end: range.upperBound)
            ]
        }
        return (ends.first.line...max(ends.first.line, ends.last.line)).map { number in
            let range = lines.range(ofLine: number)
            return Shown(
                number: number, text: lines.decoded(range), start: range.lowerBound, end: range.upperBound)
        }
    }

    /// The part of a shown line, in characters, that a range of the prose covers.
    func covered(_ range: Range<Int>, of line: Shown) -> Range<Int> {
        let place = line.number == nil ? range : text.origin.file(range)
        let start = min(max(place.lowerBound, line.start), line.end)
        let end = min(max(place.upperBound, start), line.end)
        func count(_ range: Range<Int>) -> Int {
            line.number == nil
                ? String(decoding: text.prose[range], as: UTF8.self).unicodeScalars.count
                : lines.decoded(range).unicodeScalars.count
        }
        let first = count(line.start..<start)
        return first..<first + count(start..<end)
    }
}
