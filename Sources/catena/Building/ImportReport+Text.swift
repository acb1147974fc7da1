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
            for lack in entry.lacks { lines.append((indent + "without " + lack).wrapped(to: width, indent: indent)) }
            lines += entry.faultLines(width: width, indent: indent).map { style($0, .faint) }
        }
        for absence in absent {
            lines.append(
                "\(style(absence.name, .bold, .yellow)) is not in the library: \(absence.reason)".wrapped(to: width))
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension ImportReport.Entry {
    func faultLines(width: Int, indent: String) -> [String] {
        faults.map { fault in
            let samples = fault.samples.prefix(2).joined(separator: "; ")
            return "\(indent)\(fault.count.grouped) × \(fault.kind): \(samples)".truncated(to: width)
        }
    }
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
