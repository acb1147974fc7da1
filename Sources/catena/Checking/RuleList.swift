import Display
import Foundation
import Manuscript

/// What the rules say of themselves, for a person.
struct RuleList {
    private let terminal = Terminal(.output)

    func write(to output: ByteOutput) {
        let style = Style(terminal)
        let width = allRules.map { $0.id.count }.max() ?? 0
        for rule in allRules {
            let severity = rule.severity.rawValue.padded(to: 8)
            let fix = rule.guide.hasSafeFix ? style(" (--fix)", .faint) : ""
            output.append {
                $0 += "\(style(rule.id, .bold).padded(to: width))  \(severity) \(rule.guide.title)\(fix)\n".utf8
            }
        }
    }

    /// A rule under fixed headings.
    func explanation(_ rule: (any Rule.Type)?) -> String {
        guard let rule else { return "" }
        let style = Style(terminal)
        let width = min(80, terminal.width)
        func part(_ heading: String, _ text: String) -> String {
            style(heading, .bold) + "\n" + ("  " + text).wrapped(to: width, indent: "  ") + "\n\n"
        }
        let guide = rule.guide
        let fix = guide.hasSafeFix ? "; --fix mends it" : ""
        return "\(style(rule.id, .bold)) (\(rule.severity.rawValue)\(fix))\n\(guide.title)\n\n"
            + part("What it looks for", guide.explanation) + part("Example", guide.example)
            + part("What to do", guide.remedy)
            + style("To say nothing of it", .bold)
            + "\n  <!-- catena: ignore \(rule.id) -->   in Markdown or HTML, for the block it stands in or before"
            + "\n  % catena: ignore \(rule.id)          in LaTeX"
            + "\n  ignore = [\"\(rule.id)\"]            in catena.toml under [check]\n"
    }
}
