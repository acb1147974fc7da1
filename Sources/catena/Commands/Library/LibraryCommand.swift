import ArgumentParser
import Foundation
import Library

struct LibraryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "library", abstract: "Looks after the library that answers are drawn from.",
        discussion: """
            CATENA_LIBRARY names its folder; the default is $XDG_DATA_HOME/catena.
            """,
        subcommands: [
            LibraryListCommand.self, LibraryBuildCommand.self, LibraryAddCommand.self, LibraryRemoveCommand.self,
            LibraryInfoCommand.self,
        ])

    /// The folder that the environment names.
    static var folder: LibraryFolder { .standard(environment: ProcessInfo.processInfo.environment) }
}
