public import JSONText

/// Findings that are known and let be: those an old manuscript had when it was first checked.
public struct Baseline: Hashable, Sendable {
    /// How many findings of a fingerprint are known.
    private var counts: [String: Int] = [:]

    /// - Parameter json: what ``json(of:)`` wrote; `nil` where it is not that.
    public init?(_ json: JSON) {
        guard case .array(let findings)? = json["findings"] else { return nil }
        for finding in findings {
            guard let text = finding["fingerprint"]?.string else { return nil }
            counts[text, default: 0] += 1
        }
    }

    /// Takes out the findings that are known. Those that remain are new.
    /// - Returns: how many were taken out.
    public mutating func removeKnown(from findings: inout [LocatedFinding]) -> Int {
        let before = findings.count
        findings.removeAll { located in
            guard let count = counts[located.fingerprint.text], count > 0 else { return false }
            counts[located.fingerprint.text] = count - 1
            return true
        }
        return before - findings.count
    }

    /// The findings as a baseline. What a person reads beside the fingerprint is for the person alone.
    public static func json(of files: [CheckedFile]) -> JSON {
        let findings = files.flatMap { file in
            file.findings.map { located -> JSON in
                [
                    "fingerprint": .string(located.fingerprint.text), "rule": .string(located.finding.rule),
                    "file": .string(file.name), "message": .string(located.finding.message),
                ]
            }
        }
        return ["version": 1, "findings": .array(findings)]
    }
}
