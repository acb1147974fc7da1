import ArgumentParser
import JSONText
import Library
import Patterns
import Scripture
import Search
import Study

struct StudyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "study",
        abstract: "Answers a question of a passage with a study, every line chained to its source.",
        discussion: """
            catena study "What does 'let Me alone' reveal about Moses' intercessory role for Israel?"
            catena study --passage "Gen 18:22-33"
            catena study "How does Romans 5:8 show God's love?" --format html > study.html
            catena study "What does Psalm 23:4 say about fear?" --save fear
            catena study --open fear --format docx > fear.docx
            catena study --diff fear fear-again
            """)

    @Argument(help: "The question. A phrase in quotation marks is looked for in the editions.")
    var question: String = ""

    @Option(help: "The passage, where the question does not name it.")
    var passage: String?

    @Option(help: "The phrase asked after, where the question does not quote it.")
    var phrase: String?

    @Flag(help: "Read JSON lines with id, question and perhaps passage and phrase; write a study as JSON for each.")
    var batch = false

    @OptionGroup var library: LibraryOptions

    @OptionGroup var options: StudyOptionGroup

    @Option(help: "How the study is set: text, markdown, html, json, or by pandoc docx or odt.")
    var format: StudyFormat = .text

    @Option(help: "Keep the study, under a name or in a file; see --open and --diff.")
    var save: String?

    @Option(help: "Show a study that was kept, as it was.")
    var open: String?

    @Option(
        name: .customLong("diff"), parsing: .upToNextOption,
        help: ArgumentHelp("Say what differs between two studies that were kept.", valueName: "study study"))
    var compared: [String] = []

    @OptionGroup var writing: WriterOptions

    func validate() throws {
        let ways = [open != nil, !compared.isEmpty, batch].count { $0 }
        if ways > 1 { throw ValidationError("--open, --diff and --batch exclude one another") }
        if open != nil || !compared.isEmpty, !question.isEmpty || passage != nil || phrase != nil {
            throw ValidationError("a study that was kept has its question; ask nothing beside --open or --diff")
        }
        if !compared.isEmpty, compared.count != 2 { throw ValidationError("--diff compares two studies; name both") }
        if batch || !compared.isEmpty, save != nil || writing.writer != nil {
            throw ValidationError("--save and --writer are for one study")
        }
    }

    func run() throws {
        if !compared.isEmpty { return try compare() }
        let endpoint = try writing.endpoint()
        if batch { return try answerBatch() }
        var kept = try open.map { try SavedStudyFile($0).read() } ?? answer()
        var complaint: String?
        if let endpoint {
            let written = try writing.write(kept.study, at: endpoint)
            kept = SavedStudy(written.study, from: kept.stamp, version: kept.version)
            complaint = written.complaint
        }
        if let save { try SavedStudyFile(save).write(kept) }
        try format.write(kept.study.document, json: kept.study.json.text)
        if let complaint {
            Terminal(.errors).write("catena: \(complaint)\n")
            throw ExitCode(3)
        }
    }

    /// The study of the question.
    private func answer() throws -> SavedStudy {
        let passage = try self.passage.map(PassageArgument.passage)
        let library = try library.open()
        let editions = try self.library.editions(of: library, standard: ["KJV", "WEB"])
        let searcher = try LibraryIndex.open()
        let likeness = try LibraryParallels.likeness()
        let options = try options.options(for: library)
        let study = try Study(
            question, passage: passage, phrase: phrase, editions: editions, of: library, searcher: searcher,
            scenes: LibraryScenes.finder(searcher.index), likeness: likeness, options: options)
        return SavedStudy(
            study, from: LibraryStamp(library, searcher.index), version: Catena.configuration.version)
    }

    private func answerBatch() throws {
        let library = try library.open()
        let searcher = try LibraryIndex.open()
        try StudyBatch(
            library: library, searcher: searcher,
            editions: try self.library.editions(of: library, standard: ["KJV", "WEB"]),
            scenes: LibraryScenes.finder(searcher.index), likeness: try LibraryParallels.likeness(),
            options: try options.options(for: library)
        )
        .run(try ByteInput(path: "-"))
    }

    private func compare() throws {
        let before = try SavedStudyFile(compared[0]).read()
        let after = try SavedStudyFile(compared[1]).read()
        let changes = StudyChanges(from: before, to: after)
        try format.write(changes.document, json: changes.json.text)
        if !changes.isEmpty { throw ExitCode(1) }
    }
}
