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

    func run() throws {
        let passage = try self.passage.map(PassageArgument.passage)
        let library = try library.open()
        let editions = try self.library.editions(of: library, standard: ["KJV", "WEB"])
        let searcher = try LibraryIndex.open()
        let likeness = try LibraryParallels.likeness()
        let options = try options.options(for: library)
        let scenes = try LibraryScenes.finder(searcher.index)
        if batch {
            return try StudyBatch(
                library: library, searcher: searcher, editions: editions, scenes: scenes, likeness: likeness,
                options: options
            ).run(try ByteInput(path: "-"))
        }
        let study = try Study(
            question, passage: passage, phrase: phrase, editions: editions, of: library, searcher: searcher,
            scenes: scenes, likeness: likeness, options: options)
        try format.write(study.document, json: study.json.text)
    }
}
