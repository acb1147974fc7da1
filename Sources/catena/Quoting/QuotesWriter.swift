import JSONText
import Manuscript
import Questions
import Scripture

/// Writes quotations as `quotes` shows them: one a line, as text or as JSON.
struct QuotesWriter {
    let format: QuotesFormat
    let output: ByteOutput

    func write(_ quotations: [FoundQuotation], _ prose: [UInt8], _ references: [Reference]) {
        for quotation in quotations {
            output.append { bytes in
                switch format {
                case .jsonl: QuotationObject.json(quotation, prose, references).append(to: &bytes)
                case .text: Self.appendRow(quotation, prose, to: &bytes)
                }
                bytes.append(0x0A)
            }
        }
    }

    /// Offsets, verdict, passage and edition, the words, and what differs, apart by tabs.
    private static func appendRow(_ quotation: FoundQuotation, _ prose: [UInt8], to bytes: inout [UInt8]) {
        let first = quotation.places.first
        bytes += "\(quotation.range.lowerBound)-\(quotation.range.upperBound)\t".utf8
        bytes += "\(quotation.verdict.rawValue)\(quotation.isCertain ? "" : "?")\t".utf8
        bytes += "\(first?.passage.osis ?? "-")\t\(first?.edition ?? "-")\t".utf8
        for byte in prose[quotation.range] { bytes.append(byte < 0x20 ? 0x20 : byte) }
        for difference in first?.differences ?? [] {
            bytes += "\t\(difference.kind.rawValue): ".utf8
            for byte in prose[difference.written] { bytes.append(byte < 0x20 ? 0x20 : byte) }
            bytes += " | \(difference.edition)".utf8
        }
    }
}
