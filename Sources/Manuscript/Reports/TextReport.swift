internal import Display

/// For a person at a terminal: each finding with its line, the words it is about underlined, and a summary.
public struct TextReport: Report {
    public static let format = "text"

    private let setting: ReportSetting
    private let style: Style

    /// Of a finding over many lines, this many are shown.
    private static let mostLines = 4

    public init(_ setting: ReportSetting) {
        self.setting = setting
        style = Style(isDressed: setting.isDressed)
    }

    public mutating func add(_ file: CheckedFile, _ bytes: inout [UInt8]) {
        for finding in file.findings {
            bytes += text(finding, file).utf8
            bytes.append(0x0A)
        }
    }

    // MARK: - A finding

    private func text(_ located: LocatedFinding, _ file: CheckedFile) -> String {
        let finding = Self.harmless(located.finding)
        let colour = Self.colour(finding.severity)
        let head = style(finding.severity.rawValue, .bold, colour) + style("[\(finding.rule)]", colour)
        var text = wrapped(head + style(": ", .bold) + style(finding.message, .bold), indent: 2) + "\n"
        let lines = Self.chosen(file.shown(finding.range), finding, file)
        let gutter = max(1, lines.compactMap { $0.number.map { String($0).count } }.max() ?? 1)
        let margin = String(repeating: " ", count: gutter)
        text += margin + style(" ╭─ ", .blue) + file.name + Self.place(located.place) + "\n"
        var last: Int?
        for line in lines {
            if let last, let number = line.number, number > last + 1 {
                text += margin + style(" ⋮", .blue) + "\n"
            }
            last = line.number
            text += shown(line, finding, file, gutter)
        }
        for note in notes(finding) {
            text += margin + style(" ╰ ", .blue) + wrapped(note, indent: gutter + 3) + "\n"
        }
        return text
    }

    /// The finding without control characters of the manuscript, which would speak to the terminal.
    private static func harmless(_ finding: Finding) -> Finding {
        func clean(_ text: String) -> String {
            String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
        }
        var finding = finding
        finding.message = clean(finding.message)
        finding.evidence = finding.evidence.map(clean)
        return finding
    }

    private static func colour(_ severity: Finding.Severity) -> Style.Dress {
        switch severity {
        case .error: .red
        case .warning: .yellow
        case .note: .cyan
        }
    }

    private static func place(_ place: FilePlace) -> String {
        if let first = place.lines?.first { return ":\(first.line):\(first.column)" }
        if let paragraph = place.paragraph { return ", paragraph \(paragraph)" }
        return place.page.map { ", page \($0)" } ?? ""
    }

    /// The lines to show: all where they are few, else the first and those where words differ.
    private static func chosen(_ lines: [CheckedFile.Shown], _ finding: Finding, _ file: CheckedFile)
        -> [CheckedFile.Shown]
    {
        guard lines.count > mostLines else { return lines }
        let marked = lines.filter { line in
            finding.marks.contains { !file.covered($0, of: line).isEmpty }
        }
        return marked.isEmpty ? Array(lines.prefix(2)) : Array(marked.prefix(mostLines))
    }

    // MARK: - A line

    private func shown(_ line: CheckedFile.Shown, _ finding: Finding, _ file: CheckedFile, _ gutter: Int) -> String {
        let number = line.number.map(String.init) ?? ""
        let room = max(20, setting.width - gutter - 4)
        let covered = file.covered(finding.range, of: line)
        var under = [Unicode.Scalar](repeating: " ", count: line.text.unicodeScalars.count + 1)
        let isMarked = finding.marks.contains { !file.covered($0, of: line).isEmpty }
        for k in covered where k < under.count { under[k] = isMarked ? "~" : "^" }
        for mark in finding.marks {
            var range = file.covered(mark, of: line)
            // Where words were left out, the gap is shown.
            if range.isEmpty, covered.contains(range.lowerBound) || covered.upperBound == range.lowerBound {
                range = range.lowerBound..<range.lowerBound + 1
                if finding.marks.allSatisfy(\.isEmpty), under.indices.contains(range.lowerBound) {
                    for k in covered where k < under.count && under[k] == "^" { under[k] = "~" }
                }
            }
            for k in range where k < under.count { under[k] = "^" }
        }
        let focus = under.firstIndex(of: "^") ?? under.firstIndex(of: "~") ?? 0
        let window = LineWindow(line.text, under: under, focus: focus, room: room)
        let margin = String(repeating: " ", count: gutter - number.count)
        var text = margin + style(number, .blue) + style(" │ ", .blue) + window.text + "\n"
        guard window.under.contains(where: { $0 != " " }) else { return text }
        text += String(repeating: " ", count: gutter) + style(" │ ", .blue)
        text += style(window.under, Self.colour(finding.severity)) + "\n"
        return text
    }

    // MARK: - What stands below

    private func notes(_ finding: Finding) -> [String] {
        var notes: [String] = []
        if let evidence = finding.evidence {
            notes.append((finding.edition.map { style($0 + ": ", .bold) } ?? "") + dressed(evidence))
        }
        if let fix = finding.fix {
            let isShown = finding.evidence.map { !$0.contains("{+\(fix.replacement)+}") } ?? true
            if isShown {
                let words = fix.replacement.allSatisfy(\.isWhitespace) ? "" : "“\(fix.replacement)”"
                notes.append(style(fix.isSafe ? "fix: " : "perhaps: ", .bold) + "write \(words)")
            }
        }
        return notes
    }

    /// The notation of `wdiff` in colours, where there are colours.
    private func dressed(_ diff: String) -> String {
        guard setting.isDressed else { return diff }
        var result = ""
        var rest = diff[...]
        while let start = rest.firstIndex(where: { $0 == "[" || $0 == "{" }) {
            result += rest[..<start]
            rest = rest[start...]
            let isOld = rest.hasPrefix("[-"), isNew = rest.hasPrefix("{+")
            let close = isOld ? "-]" : "+}"
            guard isOld || isNew, let end = rest.firstRange(of: close) else {
                result.append(rest.removeFirst())
                continue
            }
            let words = rest[rest.index(start, offsetBy: 2)..<end.lowerBound]
            result += isOld ? style(words, .struck, .red) : style(words, .green)
            rest = rest[end.upperBound...]
            // The notation's own marks divide the two words; without them a space must.
            if isOld, rest.hasPrefix("{+") { result += " " }
        }
        return result + rest
    }

    private func wrapped(_ text: String, indent: Int) -> String {
        text.wrapped(to: max(20, setting.width - indent))
            .replacing("\n", with: "\n" + String(repeating: " ", count: indent))
    }

    // MARK: - All files together

    public mutating func end(_ summary: CheckSummary, _ bytes: inout [UInt8]) {
        let files = "\(summary.files) file\(summary.files == 1 ? "" : "s")"
        // What was passed over has been told by name: nothing is to be said of no file.
        guard summary.files > 0 || summary.passedOver.isEmpty else { return }
        guard summary.findings > 0 else {
            let known = summary.known > 0 ? "nothing new" : "nothing to find fault with"
            bytes += (style("✓", .green) + " \(known) in \(files)" + self.known(summary) + "\n").utf8
            return
        }
        let counts = Finding.Severity.allCases.reversed().compactMap { severity -> String? in
            guard let count = summary.counts[severity], count > 0 else { return nil }
            return style("\(count) \(severity.rawValue)\(count == 1 ? "" : "s")", .bold, Self.colour(severity))
        }
        var text = counts.formatted() + " in \(files)" + known(summary)
        if summary.fixable > 0 { text += "; \(summary.fixable) can be mended with --fix" }
        bytes += (text + "\n").utf8
    }

    private func known(_ summary: CheckSummary) -> String {
        summary.known > 0 ? ", \(summary.known) known from the baseline" : ""
    }
}
