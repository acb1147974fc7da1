import ArgumentParser
import JSONText
import Library
import Study

struct WordCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "word", abstract: "A word of the originals: lexicon, forms, renderings, and where it stands.",
        discussion: """
            catena word H3240
            catena word G3316
            catena word μεσίτης
            """)

    @Argument(help: "A Strong's number, or a Hebrew, Greek or English word.")
    var word: String

    @OptionGroup var library: LibraryOptions

    @Option(help: "How many places to show.")
    var limit = 20

    @Option(help: "How the answer is set: text, markdown, html or json.")
    var format: DocumentFormat = .text

    func run() throws {
        let library = try library.open()
        guard let page = try WordPage(word, of: library, limit: limit) else {
            throw Failure.NothingFound(
                message: "no lexicon has “\(word)”; try a Strong's number such as H3240, or the dictionary form")
        }
        format.write(page.document, json: page.json.text)
    }
}
