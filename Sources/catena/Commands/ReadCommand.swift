import ArgumentParser
import JSONText
import Library
import Scripture
import Study

struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Shows a passage in one or more editions, word by word if wanted.",
        discussion: """
            catena read "Ex 32:7-14" --edition KJV,WEB
            catena read "Mal 4:1" --interlinear
            """)

    @Argument(help: "The passage, as people write it: \"Ex 32:7-14\", \"Psalm 23\", \"Jude 5\".")
    var reference: String

    @OptionGroup var library: LibraryOptions

    @Flag(help: "Add the original, word by word: transliteration, gloss, parse, Strong's number.")
    var interlinear = false

    @Option(help: "How the answer is set: text, markdown, html or json.")
    var format: DocumentFormat = .text

    func run() throws {
        let passage = try PassageArgument.passage(reference)
        let library = try library.open()
        let editions = try self.library.editions(of: library, standard: ["KJV", "WEB"])
        let page = try ReadPage(passage, in: editions, of: library, isInterlinear: interlinear)
        guard !page.isEmpty else {
            throw Failure.NothingFound(
                message:
                    "\(passage.name) stands in none of these editions: \(editions.map(\.name).joined(separator: ", "))")
        }
        try format.write(page.document, json: page.json().text)
    }
}
