import JSONText
import Scripture

/// Writes references as `refs` shows them: one a line, as text or as JSON.
struct RefsWriter {
    let format: RefsFormat
    let output: ByteOutput

    /// - Parameters:
    ///   - text: bytes that hold the references; its first byte is the one at `start` of the whole.
    ///   - line: the number of the line that the offsets count in, where they count in lines.
    func write(_ references: [Reference], _ text: [UInt8], from start: Int, line: Int?) {
        for reference in references {
            let range = reference.range.lowerBound - start..<reference.range.upperBound - start
            output.append { bytes in
                switch format {
                case .jsonl: Self.appendObject(reference, text[range], line: line, to: &bytes)
                case .text: Self.appendRow(reference, text[range], line: line, to: &bytes)
                }
                bytes.append(0x0A)
            }
        }
    }

    /// `{"start":0,"end":12,"text":"Exodus 32:10","osis":"Exod.32.10","kind":"explicit","valid":true,"problem":null}`
    static func appendObject(_ reference: Reference, _ text: ArraySlice<UInt8>, line: Int?, to bytes: inout [UInt8]) {
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
        bytes.append(0x7D)
    }

    /// Offsets, OSIS, the words of the text, and the problem if there is one, apart by tabs.
    private static func appendRow(
        _ reference: Reference, _ text: ArraySlice<UInt8>, line: Int?, to bytes: inout [UInt8]
    ) {
        if let line { bytes += "\(line):".utf8 }
        bytes += "\(reference.range.lowerBound)-\(reference.range.upperBound)\t\(reference.osis ?? "?")\t".utf8
        for byte in text { bytes.append(byte < 0x20 ? 0x20 : byte) }
        if let problem = reference.problem { bytes += "\t\(problem)".utf8 }
    }
}
