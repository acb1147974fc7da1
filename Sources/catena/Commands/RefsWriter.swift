import JSONText
import Scripture

/// Writes references as `refs` shows them: one a line, as text or as JSON.
struct RefsWriter {
    let format: RefsFormat
    /// Writes each reference anew, where that is asked for.
    let rewriter: ReferenceWriter?
    let output: ByteOutput

    /// - Parameters:
    ///   - text: bytes that hold the references; its first byte is the one at `start` of the whole.
    ///   - line: the number of the line that the offsets count in, where they count in lines.
    func write(_ references: [Reference], _ text: [UInt8], from start: Int, line: Int?) {
        for reference in references {
            let range = reference.range.lowerBound - start..<reference.range.upperBound - start
            output.append { bytes in
                switch format {
                case .jsonl: Self.appendObject(reference, text[range], line: line, rewriter, to: &bytes)
                case .text: appendRow(reference, text[range], line: line, to: &bytes)
                }
                bytes.append(0x0A)
            }
        }
    }

    /// `{"start":0,"end":12,"text":"Exodus 32:10","osis":"Exod.32.10","kind":"explicit","valid":true,"problem":null}`
    /// and, where they are asked for, `"line":1` and `"written":"Exodus 32:10"`.
    static func appendObject(
        _ reference: Reference, _ text: ArraySlice<UInt8>, line: Int?, _ rewriter: ReferenceWriter?,
        to bytes: inout [UInt8]
    ) {
        bytes += #"{"start":"#.utf8
        JSON.integer(reference.range.lowerBound).append(to: &bytes)
        bytes += #","end":"#.utf8
        JSON.integer(reference.range.upperBound).append(to: &bytes)
        bytes += #","text":"#.utf8
        JSON.string(String(decoding: text, as: UTF8.self)).append(to: &bytes)
        bytes += #","osis":"#.utf8
        (reference.osis.map { .string($0) } ?? JSON.null).append(to: &bytes)
        bytes +=
            (reference.kind == .explicit ? #","kind":"explicit","valid":"# : #","kind":"contextual","valid":"#).utf8
        bytes += (reference.isValid ? #"true,"problem":"# : #"false,"problem":"#).utf8
        (reference.problem.map { .string($0.description) } ?? JSON.null).append(to: &bytes)
        if let line {
            bytes += #","line":"#.utf8
            JSON.integer(line).append(to: &bytes)
        }
        if let rewriter {
            bytes += #","written":"#.utf8
            (written(reference, rewriter).map { .string($0) } ?? JSON.null).append(to: &bytes)
        }
        bytes.append(0x7D)
    }

    /// `nil` where there is no such verse, or none in the numbering asked for.
    private static func written(_ reference: Reference, _ rewriter: ReferenceWriter) -> String? {
        guard let text = reference.passage.map(rewriter.text), !text.isEmpty else { return nil }
        return text
    }

    /// Offsets, OSIS, the words of the text, how they are written anew if asked, and the problem if there is one, apart by tabs.
    private func appendRow(
        _ reference: Reference, _ text: ArraySlice<UInt8>, line: Int?, to bytes: inout [UInt8]
    ) {
        if let line { bytes += "\(line):".utf8 }
        bytes += "\(reference.range.lowerBound)-\(reference.range.upperBound)\t\(reference.osis ?? "?")\t".utf8
        for byte in text { bytes.append(byte < 0x20 ? 0x20 : byte) }
        if let rewriter { bytes += "\t\(Self.written(reference, rewriter) ?? "-")".utf8 }
        if let problem = reference.problem { bytes += "\t\(problem)".utf8 }
    }
}
