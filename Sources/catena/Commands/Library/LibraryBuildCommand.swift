import ArgumentParser
import Display
import Foundation
import Importers
import Library

struct LibraryBuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Fetches the default sources and makes the library anew.",
        discussion: """
            Packages come from the cache, or with `apt-get download`; nothing is installed. What you added with
            `catena library add` is kept. The library in use stays as it is until the new one is whole.
            """)

    @Option(name: .customLong("packages"), help: "A folder with the Debian packages as .deb files, or unpacked.")
    var packageFolder: String?

    @Flag(help: "Take nothing from the network.")
    var offline = false

    @Flag(help: "Ask for newer versions of the packages in the cache.")
    var refresh = false

    func run() throws {
        let started = ContinuousClock.now
        let bar = ProgressBar()
        defer { bar.finish() }
        let fetch = try PackageFetch(given: packageFolder, isOffline: offline, refreshes: refresh)
        let folder = LibraryCommand.folder
        let report = try LibraryBuild(folder: folder, fetch: fetch, bar: bar).run()
        bar.finish()
        let output = Terminal(.output)
        output.write(report.text(width: min(output.width, 120), style: Style(output)))
        let seconds = (ContinuousClock.now - started).components.seconds
        let resources = report.resources.count == 1 ? "one resource" : "\(report.resources.count) resources"
        output.write("Built a library of \(resources) in \(seconds) s: \(folder.path)\n")
    }
}
