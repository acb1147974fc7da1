import ArgumentParser
import Display
import Foundation
import Importers
import Library

struct LibraryAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Adds an edition or another resource of your own.",
        discussion: """
            catena library add bsb-usfm --name BSB --language en --licence CC0

            The library keeps a copy of the source, so that a build makes it anew. Where the source does not say under
            what licence it stands or in what language it is, you are asked, or say it with --licence and --language.
            Formats: \(allAddableFormats.map { "\($0.name) (\($0.form))" }.joined(separator: ", ")).
            """)

    @Argument(help: "The file or folder to add.", completion: .file())
    var path: String

    @Option(help: "What it is called in the library, short and without spaces: BSB.")
    var name: String?

    @Option(help: "Its title: \"Berean Standard Bible\".")
    var title: String?

    @Option(help: "Its language as a BCP 47 tag: en, hbo, grc.")
    var language: String?

    @Option(help: "Its licence in a few words: \"CC0\", \"Public Domain\", \"used by permission\".")
    var licence: String?

    @Option(help: "What its owner says of its rights.")
    var rights: String?

    func run() throws {
        let source = URL(filePath: path).standardizedFileURL.path
        let bar = ProgressBar()
        defer { bar.finish() }
        bar.show("Reading \(path)")
        let said = try AddableFormat.read(source, origin: source).map(\.resource)
        guard let first = said.first else {
            throw Failure.NothingFound(message: "there is nothing to add in \(path)")
        }
        bar.finish()
        if said.count > 1, name != nil || title != nil || language != nil {
            throw Failure.Mistake(
                message: "\(path) holds \(said.count) resources (\(said.map(\.name).joined(separator: ", "))), "
                    + "which keep their own names; leave out --name, --title and --language")
        }
        let particulars = try particulars(first, isSilent: said.contains { $0.licence.isEmpty }, origin: source)
        let report = try store(AddedSource.read(source, particulars), particulars, source)
        let output = Terminal(.output)
        output.write(report.text(width: min(output.width, 120), style: Style(output)))
    }

    /// - Parameter isSilent: whether the source leaves its licence unsaid.
    private func particulars(_ said: Resource, isSilent: Bool, origin: String) throws -> AddedSource.Particulars {
        let name = name ?? said.name
        guard !name.isEmpty, name.utf8.allSatisfy(Self.mayStandInName) else {
            throw Failure.Mistake(
                message: "“\(name)” cannot be a resource's name: give a short one of letters and digits with --name")
        }
        var (licence, rights) = (self.licence ?? said.licence, self.rights)
        if self.licence == nil, isSilent {
            guard let answer = Prompt.ask("Under what licence does \(said.title) stand (“CC0”, “Public Domain”…)?")
            else {
                throw Failure.Mistake(
                    message: "\(path) does not say under what licence it stands; give it with --licence, "
                        + "since every answer names it")
            }
            licence = answer
            rights = rights ?? Prompt.ask("What does its owner say of its rights (Enter for nothing)?")
        }
        var language = self.language
        if language == nil, said.language.isEmpty || said.language == "und" {
            language = Prompt.ask("In what language is it (“en”, “es”, “hbo”…)?")
        }
        return AddedSource.Particulars(
            name: name, title: title, language: language, licence: licence, rights: rights, origin: origin)
    }

    /// Writes the resources into a copy of the library and swaps it in. Where there is no library yet, they are the
    /// first.
    private func store(
        _ contents: [ResourceContent], _ particulars: AddedSource.Particulars, _ source: String
    ) throws -> ImportReport {
        let folder = LibraryCommand.folder
        if folder.exists { _ = try folder.open() }
        let generation = try folder.begin(copying: folder.exists)
        let writer = try LibraryWriter(path: generation.database)
        var (whole, own) = (folder.report, ImportReport())
        for content in contents {
            try writer.write(content)
            whole.add(content)
            own.add(content)
        }
        try writer.finish()
        try generation.keep(whole)
        _ = try AddedSource(copying: source, particulars, into: folder)
        try TextIndexBuild.run(generation)
        try ParallelIndexBuild.run(generation)
        try generation.commit()
        return own
    }

    private static func mayStandInName(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
    }
}
