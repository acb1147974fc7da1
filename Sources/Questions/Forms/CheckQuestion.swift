public import JSONText
internal import Library
internal import Manuscript
internal import Scripture
internal import Study

public struct CheckQuestion: QuestionForm {
    public let name = "check"
    public let list: String? = "findings"
    public let toolName = "check_text"
    public let title = "Check a text"
    public let summary =
        "Checks all the scripture in a text: references to verses that are not there, words that no edition has, quotations with a wrong reference or of another edition. Each finding has its place, the evidence, and what to write instead where that is known. Use it before giving out any text that cites or quotes scripture."
    public let parameters = [
        Parameter("text", .text(longest: longest), "The text to check.", isRequired: true),
        Parameter(
            "format", .choice(formats), "How the text is written; markup is not taken for prose.", standard: "markdown"),
        .edition,
        Parameter(
            "context", .text(longest: Parameter.longestName),
            "What references without a book count from, such as Exodus 32."),
        Parameter(
            "severity", .choice(["note", "warning", "error"]), "Leave out findings less grave than this.",
            standard: "note"),
        Parameter(
            "ignore", .text(longest: Parameter.longestName),
            "Rules to leave out, divided by commas, such as uncited-quotation."),
        .limit(200, most: 5000, of: "findings"), .offset(of: "findings"),
    ]
    public let example: [JSON.Member] = [
        .init("text", "God says, “Now therefore let me alone, that my wrath may wax warm against them” (Exodus 32:10).")
    ]

    /// The longest text, in UTF-8 bytes: a book of some 160,000 words.
    public static let longest = 1_000_000

    /// The formats that are read in the bytes they are given in.
    public static let formats = allReaders.filter { $0.isNative }.map { $0.format }

    /// The format of files of a name; `nil` where it is none of ``formats``.
    public static func format(ofFile name: String) -> String? {
        let ending = name.contains(".") ? name.split(separator: ".").last?.lowercased() ?? "" : ""
        guard let reader = manuscriptReader(forEnding: ending), reader.isNative else { return nil }
        return reader.format
    }

    public var schema: Schema {
        .object([
            (
                "findings",
                .array(
                    .object([
                        ("rule", .words(allRules.map { $0.id })), ("severity", .words(["note", "warning", "error"])),
                        ("file", .string()), ("start", .integer("UTF-8 bytes of the text")), ("end", .integer()),
                        ("line", .integer("from 1")), ("column", .integer("from 1, in characters")),
                        ("endLine", .integer()), ("endColumn", .integer()), ("message", .string()),
                        ("citation", .nullable(.string("OSIS"))), ("edition", .nullable(.string())),
                        (
                            "evidence",
                            .nullable(
                                .string("the edition's words, or both: [-what is written-]{+what the edition has+}"))
                        ),
                        (
                            "fix",
                            .nullable(
                                .object([
                                    ("start", .integer("UTF-8 bytes of the text")), ("end", .integer()),
                                    ("replacement", .string()),
                                    ("safe", .boolean("whether it can be written without a look")),
                                ]))
                        ), ("fingerprint", .string("stays while the words do")),
                    ]))
            ), ("errors", .integer("how many there are, in all windows")), ("warnings", .integer()),
            ("notes", .integer()), ("window", Window.schema),
        ])
    }

    public init() {}

    public func answer(_ arguments: Arguments, from library: OpenLibrary) throws(Refusal) -> Answer {
        let severity = Finding.Severity(rawValue: arguments.text("severity")) ?? .note
        let ignored = Set(arguments.text("ignore").split(separator: ",").map { String($0.filter { $0 != " " }) })
        do throws(SettingsError) {
            for rule in ignored { try RuleName.check(rule) }
        } catch {
            throw .mistake("ignore", error.message)
        }
        guard let reader = allReaders.first(where: { $0.format == arguments.text("format") }) else {
            throw .mistake("format", "there is no such format")
        }
        let checker = try library.checker(
            expecting: arguments.text("edition"), selection: RuleSelection(ignored: ignored))
        let checked = try checker.checked(
            Array(arguments.text("text").utf8), by: reader, named: "text", context: try arguments.context("context"))
        let all = checked.findings.filter { $0.finding.severity >= severity }
        let window = Window(arguments, total: all.count)
        let shown = Set(all[window.range].map(\.fingerprint.text))
        let objects = checked.json.filter { shown.contains($0["fingerprint"]?.string ?? "") }
        func count(_ severity: Finding.Severity) -> JSON { .integer(all.count { $0.finding.severity == severity }) }
        return Answer(
            Self.document(all, all[window.range]),
            [
                .init("findings", .array(objects)), .init("errors", count(.error)), .init("warnings", count(.warning)),
                .init("notes", count(.note)),
            ], window: window)
    }

    private static func document(_ all: [LocatedFinding], _ shown: some Sequence<LocatedFinding>) -> Document {
        let items = shown.map { located in
            let finding = located.finding
            let place = located.place.lines.map { "line \($0.first.line), column \($0.first.column): " } ?? ""
            var text: RichText = [
                .plain(place), .strong("\(finding.severity.rawValue) [\(finding.rule)] "), .plain(finding.message),
            ]
            if let evidence = finding.evidence { text += .plain(" — \(evidence)") }
            if let fix = finding.fix { text += .plain("; write “\(fix.replacement)”") }
            return Item(
                .heading, text, passages: finding.citation.flatMap { Passage(osis: $0) }.map { [$0] } ?? [], sources: []
            )
        }
        guard !items.isEmpty else {
            let none = Item(.heading, "No reference or quotation in this text is found wrong.", sources: [])
            return Document(
                title: "Nothing found wrong",
                sections: [Section(id: "findings", title: "", blocks: [Block(.paragraphs, [none])])])
        }
        return Document(
            title: all.count == 1 ? "1 finding" : "\(all.count) findings",
            sections: [Section(id: "findings", title: "", blocks: [Block(.bullets, items)])])
    }
}
