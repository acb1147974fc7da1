import ArgumentParser
import JSONText
import Library
import Study

struct TopicsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "topics", abstract: "The topical index, both ways: a topic's passages, or a passage's topics.",
        discussion: """
            catena topics intercession
            catena topics "Ex 32:10"
            """)

    @Argument(help: "A topic, or a passage.")
    var query: String

    @OptionGroup var library: LibraryOptions

    @Option(help: "How the answer is set: text, markdown, html or json.")
    var format: DocumentFormat = .text

    func run() throws {
        let library = try library.open()
        let page = try TopicPage(query, passage: PassageArgument.passageIfAny(query), of: library)
        guard !page.isEmpty else {
            // Such a passage is more likely meant than a topic of that name.
            if let problem = PassageArgument.problem(query) { throw Failure.Mistake(message: problem) }
            let near = page.near.isEmpty ? "" : "; near it: " + page.near.joined(separator: ", ")
            throw Failure.NothingFound(message: "no topic “\(query)”" + near)
        }
        format.write(page.document, json: page.json.text)
    }
}
