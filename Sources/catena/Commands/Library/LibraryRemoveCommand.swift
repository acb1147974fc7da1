import ArgumentParser
import Foundation
import Library

struct LibraryRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Takes a resource out of the library.",
        discussion: "What you added is gone with its copy; what belongs to the default library comes back with a build."
    )

    @Argument(help: "The resource's name, as `catena library list` gives it.")
    var name: String

    func run() throws {
        let folder = LibraryCommand.folder
        let resource = try LibraryInfoCommand.resource(name, in: folder.open())
        let generation = try folder.begin(copying: true)
        let writer = try LibraryWriter(path: generation.database)
        try writer.remove(resource.name)
        try writer.finish()
        var report = folder.report
        report.remove(resource.name)
        try generation.keep(report)
        // The copy goes first: were it to stay, the next build would bring the resource back.
        if let source = AddedSource.named(resource.name, in: folder) {
            try source.remove()
        }
        try TextIndexBuild.run(generation)
        try ParallelIndexBuild.run(generation)
        try generation.commit()
        Terminal(.output).write("Removed \(resource.name).\n")
    }
}
