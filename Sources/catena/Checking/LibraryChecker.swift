import Foundation
import Library
import Manuscript
import Scripture

/// The checker over the library in use.
enum LibraryChecker {
    /// - Parameter edition: the name of the edition that manuscripts are to follow.
    static func checker(edition: String?, reader: ReferenceReader, selection: RuleSelection) throws -> Checker {
        let finder = try LibraryQuotations.open(edition: edition)
        let shelf = EditionShelf(names: finder.editionNames, absent: absent, notes: notes)
        return Checker(reader: reader, editions: shelf, selection: selection) { text, references in
            try finder.quotations(in: text, references: references)
        }
    }

    /// The verses of a passage that an edition does not have. The library is opened for a question, which few texts ask.
    @Sendable private static func absent(_ passage: Passage, _ name: String) -> [Verse] {
        let folder = LibraryFolder.standard(environment: ProcessInfo.processInfo.environment)
        guard let library = try? folder.open(), let edition = library.resource(named: name),
            let found = try? library.verses(of: passage, in: edition)
        else { return [] }
        let here = Set(found.filter { !$0.text.isEmpty }.map(\.verse))
        return passage.verses.filter { verse in
            let native = passage.versification.map(verse, to: edition.versification)
            return verse.number > 0 && !native.contains(where: here.contains)
        }
    }

    /// An edition's footnotes on a passage; its references to other passages are none.
    @Sendable private static func notes(_ passage: Passage, _ name: String) -> [String] {
        let folder = LibraryFolder.standard(environment: ProcessInfo.processInfo.environment)
        guard let library = try? folder.open(), let edition = library.resource(named: name),
            let found = try? library.notes(of: passage, in: edition)
        else { return [] }
        return found.filter { $0.kind != .crossReference }.map(\.text)
    }
}
