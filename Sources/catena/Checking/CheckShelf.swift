import Foundation
import Library
import Manuscript
import Scripture

/// The checker over the library in use.
enum CheckShelf {
    /// - Parameter editions: those to judge by; `nil` for all in English that the library has.
    static func checker(editions asked: [String]?, reader: ReferenceReader, selection: RuleSelection) throws -> Checker {
        let library = try LibraryFolder.standard(environment: ProcessInfo.processInfo.environment).open()
        let resources: [Resource]
        if let asked {
            resources = try asked.map { name in
                guard let edition = library.resource(named: name), edition.kind == .edition else {
                    let known = library.editions.map(\.name).joined(separator: ", ")
                    throw Failure.Mistake(message: "there is no edition “\(name)” in this library; it has \(known)")
                }
                return edition
            }
        } else {
            resources = library.editions.filter { $0.language == "en" }
        }
        let shelf = EditionShelf(
            names: resources.map(\.name),
            absent: { passage, name in
                guard let edition = library.resource(named: name),
                    let found = try? library.verses(of: passage, in: edition)
                else { return [] }
                let here = Set(found.filter { !$0.text.isEmpty }.map(\.verse))
                return passage.verses.filter { verse in
                    let native = passage.versification.map(verse, to: edition.versification)
                    return verse.number > 0 && !native.contains(where: here.contains)
                }
            })
        return Checker(reader: reader, editions: shelf, selection: selection) { _, _ in [] }
    }
}
