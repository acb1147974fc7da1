internal import JSONText

/// A finding as the page of a check shows it.
struct ShownFinding {
    struct Fix {
        var range: Range<Int>
        var text: String
        var isSafe: Bool
    }

    /// From 1, in the order of the text.
    var number: Int
    /// UTF-8 bytes of the text.
    var range: Range<Int>
    var severity: String
    var rule: String
    var message: String
    var citation: String?
    var evidence: String?
    var fix: Fix?
    var fingerprint: String

    /// - Parameter count: bytes of the text, which no place may lie beyond.
    init?(_ json: JSON, number: Int, within count: Int) {
        guard let range = Self.range(json, within: count), let severity = json["severity"]?.string,
            let rule = json["rule"]?.string, let message = json["message"]?.string,
            let fingerprint = json["fingerprint"]?.string
        else { return nil }
        self.number = number
        self.range = range
        self.severity = severity
        self.rule = rule
        self.message = message
        self.fingerprint = fingerprint
        citation = json["citation"]?.string
        evidence = json["evidence"]?.string
        if let fix = json["fix"], let range = Self.range(fix, within: count), let text = fix["replacement"]?.string {
            self.fix = Fix(range: range, text: text, isSafe: fix["safe"] == true)
        }
    }

    private static func range(_ json: JSON, within count: Int) -> Range<Int>? {
        guard case .integer(let start)? = json["start"], case .integer(let end)? = json["end"], 0 <= start,
            start <= end, end <= count
        else { return nil }
        return start..<end
    }

    /// A text with the fixes made of those findings whose fingerprints are named; of two that overlap, the first.
    static func mended(_ text: String, _ findings: [ShownFinding], _ chosen: Set<String>) -> (text: String, count: Int)
    {
        let fixes = findings.filter { chosen.contains($0.fingerprint) }.compactMap(\.fix).sorted {
            $0.range.lowerBound < $1.range.lowerBound
        }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var place = 0
        var count = 0
        for fix in fixes where fix.range.lowerBound >= place {
            result += bytes[place..<fix.range.lowerBound]
            result += fix.text.utf8
            place = fix.range.upperBound
            count += 1
        }
        return (String(decoding: result + bytes[place...], as: UTF8.self), count)
    }
}
