import ArgumentParser
import Foundation
import Manuscript

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Checks the citations and quotations of scripture in a manuscript.",
        discussion: """
            catena check sermon.md
            catena check --edition KJV chapter-*.tex
            catena check --fix notes.txt
            catena check --explain misquotation

            Text, Markdown, HTML, USFM and LaTeX are read natively; docx, odt, epub and rtf through pandoc, and pdf through \
            poppler, where these are installed.
            """)

    @Argument(help: "The manuscripts; - reads from standard input.")
    var files: [String] = []

    @Option(
        name: .customLong("edition"),
        help: "The edition that the manuscripts are to follow; else their quotations show which.")
    var edition: String?

    @Option(help: "How the report is set: \(ReportFormat.names).")
    var format: ReportFormat = .text

    @Option(
        name: .customLong("as"),
        help: "What the manuscripts are, whatever their names end in: \(ManuscriptFormat.names).")
    var manuscriptFormat: ManuscriptFormat?

    @Option(help: "Only these rules, divided by commas.")
    var select: String?

    @Option(help: "Not these rules, divided by commas.")
    var ignore: String?

    @Option(help: "The least severity that is told: note, warning or error.")
    var severity: SeverityName = .note

    @Option(help: "What references without a book count from, such as \"Exodus 32\".")
    var context: String?

    @Option(help: "The settings file; else the nearest catena.toml above the working folder.")
    var config: String?

    @Option(help: "Findings that are known and let be; see --write-baseline.")
    var baseline: String?

    @Option(help: "Write the findings to a file as a baseline.")
    var writeBaseline: String?

    @Flag(help: "Mend what can be mended safely, in the files themselves.")
    var fix = false

    @Flag(help: "Show what --fix would change.")
    var diff = false

    @Flag(help: "Read JSON lines with id, text and optional context; write JSON lines with id and findings.")
    var batch = false

    @Option(help: "Say what a rule is about and what to do.")
    var explain: String?

    @Flag(help: "List the rules.")
    var rules = false

    func validate() throws {
        if fix, diff { throw ValidationError("--fix and --diff exclude each other") }
    }

    func run() throws {
        let output = ByteOutput()
        defer { output.flush() }
        if rules { return RuleList().write(to: output) }
        if let explain {
            let rule = try rule(explain)
            output.append { $0 += RuleList().explanation(rule).utf8 }
            return
        }
        let run = try CheckRun(self, output: output)
        if batch { return try CheckBatch(run: run, output: output).run(try ByteInput(path: files.first ?? "-")) }
        guard !files.isEmpty else {
            throw Failure.Mistake(message: "name a manuscript, as in: catena check sermon.md")
        }
        if fix || diff { return try CheckFixes(run: run, output: output, isDry: diff).run(files) }
        try run.report(files)
    }

    private func rule(_ name: String) throws -> any Rule.Type {
        do throws(SettingsError) { try RuleName.check(name) } catch { throw Failure.Mistake(message: error.message) }
        guard let rule = allRules.first(where: { $0.id == name }) else {
            throw Failure.Mistake(message: "there is no rule “\(name)”")
        }
        return rule
    }
}
