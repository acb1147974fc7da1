/// Bytes that are not what they should be.
public enum EncodingRule: Rule {
    public static let id = "encoding"
    public static let severity = Finding.Severity.warning
    public static let guide = RuleGuide(
        "The file is not good UTF-8",
        explanation: """
            Bytes of the file are no UTF-8, or the file is UTF-16, or it has NUL bytes. It was read as well as can be: single \
            bytes as Windows-1252, NUL bytes as spaces. Other programs may show other letters, most often in place of quotation \
            marks and dashes.
            """,
        example: "A file in which a quotation begins with the single byte 0x93.",
        remedy: "Save the file as UTF-8.")

    public static func findings(in manuscript: CheckedManuscript) -> [Finding] {
        manuscript.text.faults.map { fault in
            let start = min(manuscript.text.origin.prose(fault.range.lowerBound), max(0, manuscript.prose.count - 1))
            return finding(start..<min(start + 1, manuscript.prose.count), message(fault))
        }
    }

    private static func message(_ fault: TextFault) -> String {
        let place = fault.range.lowerBound
        let times = fault.count == 1 ? "one byte" : "\(fault.count) bytes"
        let first = fault.count == 1 ? "at \(place)" : "the first at \(place)"
        switch fault.kind {
        case .notUTF8: return "the file is no UTF-8: \(times), \(first), read as Windows-1252"
        case .nul: return "the file has \(times) of NUL, \(first), read as \(fault.count == 1 ? "a space" : "spaces")"
        case .utf16: return "the file is UTF-16, and was read as such"
        case .brokenPair: return "the file is UTF-16 and broken: \(fault.count) times, the first at byte \(place)"
        }
    }
}
