import ArgumentParser
import Foundation

@main
struct Catena: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catena",
        abstract: "Answers questions of scripture from linked, attributed sources.",
        version: "0.1.0",
        subcommands: [
            StudyCommand.self, ReadCommand.self, SearchCommand.self, WordCommand.self, TopicsCommand.self,
            ParallelsCommand.self, ScenesCommand.self, RefsCommand.self, QuotesCommand.self, CheckCommand.self,
            LibraryCommand.self, ServeCommand.self, MCPCommand.self, LSPCommand.self,
        ])

    /// Every failure becomes words and an exit code in one place; see ``Failure``.
    static func main() {
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            Foundation.exit(Failure.report(error))
        }
    }
}
