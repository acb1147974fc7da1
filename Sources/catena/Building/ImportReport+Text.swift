import Display
import Library

extension ImportReport {
    /// The report as a person reads it: a line for each resource, what was wrong with its source below, and last what
    /// could not be had.
    func text(width: Int, style: Style) -> String {
        let names = resources.map(\.name.columns).max() ?? 0
        var lines: [String] = []
        for entry in resources {
            let counts = entry.counts.map { "\($0.count.grouped) \($0.what)" }.joined(separator: ", ")
            lines.append(style(entry.name.padded(to: names), .bold) + "  " + counts)
            let indent = String(repeating: " ", count: names + 2)
            for lack in entry.lacks {
                let text = "without \(lack)".wrapped(to: width - indent.count)
                lines.append(indent + text.replacing("\n", with: "\n" + indent))
            }
            lines += entry.faultLines(width: width, indent: indent).map { style($0, .faint) }
        }
        return (lines + absenceLines(width: width, style: style)).joined(separator: "\n") + "\n"
    }

    /// What the library should have and has not, resources that are absent for the same reason in one sentence.
    func absenceLines(width: Int, style: Style) -> [String] {
        var reasons: [String] = []
        for absence in absent where !reasons.contains(absence.reason) { reasons.append(absence.reason) }
        return reasons.map { reason in
            let names = absent.filter { $0.reason == reason }.map(\.name)
            let subject = style(names.joined(separator: ", "), .yellow) + (names.count == 1 ? " is" : " are")
            return "\(subject) not in the library: \(reason)".wrapped(to: width)
        }
    }
}

extension ImportReport.Entry {
    func faultLines(width: Int, indent: String) -> [String] {
        faults.map { fault in
            let samples = fault.samples.prefix(2).map(\.onOneLine).joined(separator: "; ")
            return "\(indent)\(fault.count.grouped) × \(fault.kind): \(samples)".truncated(to: width)
        }
    }
}

extension String {
    /// With one space for each run of spaces and line ends.
    var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension Int {
    /// With commas between thousands: `31,102`.
    var grouped: String {
        var digits = String(magnitude)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return (self < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
    }
}
