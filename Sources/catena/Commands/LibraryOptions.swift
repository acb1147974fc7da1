import ArgumentParser
import Foundation
import Library
import Scripture

/// Which library to ask, and which editions of it.
struct LibraryOptions: ParsableArguments {
    @Option(name: .customLong("edition"), help: "Editions to show, by name, divided by commas.")
    var editions: String?

    func open() throws -> Library {
        try LibraryFolder.standard(environment: ProcessInfo.processInfo.environment).open()
    }

    /// The editions asked for, or those named in `standard` that the library has.
    func editions(of library: Library, standard: [String]) throws -> [Resource] {
        guard let asked = editions else {
            let found = standard.compactMap(library.resource(named:))
            return found.isEmpty ? Array(library.editions.prefix(1)) : found
        }
        return try asked.split(separator: ",").map { try Self.edition(named: String($0), of: library) }
    }

    /// The edition of that name.
    static func edition(named name: String, of library: Library) throws(Failure.Mistake) -> Resource {
        let name = name.trimmingCharacters(in: .whitespaces)
        guard let edition = library.resource(named: name), edition.kind == .edition else {
            let known = library.editions.map(\.name).joined(separator: ", ")
            throw Failure.Mistake(message: "there is no edition “\(name)” in this library; it has \(known)")
        }
        return edition
    }
}
