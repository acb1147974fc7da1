import ArgumentParser
import Scripture
import Study

struct ScenesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scenes",
        abstract: "Scenes of a kind over the whole canon, with the words that make them so.",
        discussion: """
            catena scenes
            catena scenes intercession
            catena scenes intercession --in "Jer 1-20"
            catena scenes like "Exod 32:7-14" "Gen 18:22-33"
            """)

    @Argument(help: "A scene, or “like” and passages to learn from; without it, the scenes there are.")
    var arguments: [String] = []

    @Option(name: .customLong("in"), help: "Keep to a passage; without a scene's name, the scenes that are in it.")
    var range: String?

    @Option(help: "How many scenes to show.")
    var limit = 25

    @Flag(help: "Read JSON lines with id and scene, or id and refs; write the scenes for each.")
    var batch = false

    @OptionGroup var library: LibraryOptions

    @Option(help: "How the answer is set: text, markdown, html, json or jsonl.")
    var format: ScenesFormat = .text

    func run() throws {
        let pages = try LibraryScenePages.open(library, learns: batch || arguments.first == "like")
        if batch { return try ScenesBatch(pages: pages, limit: limit).run(try ByteInput(path: "-")) }
        let passage = try range.map(PassageArgument.passage)
        if arguments.first == "like" {
            let examples = try arguments.dropFirst().map(PassageArgument.passage)
            guard !examples.isEmpty else {
                throw Failure.Mistake(message: "name the passages to learn from: catena scenes like \"Exod 32:7-14\"")
            }
            format.write(try pages.page(like: examples, limit: limit))
        } else if arguments.isEmpty {
            format.write(try pages.list(in: passage))
        } else {
            format.write(try pages.page(of: arguments.joined(separator: " "), in: passage, limit: limit))
        }
    }
}
